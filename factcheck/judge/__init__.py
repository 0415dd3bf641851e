"""From claims and records to verdicts: the first condition that holds decides."""

from factcheck.judge.claims import judge_frame
from factcheck.judge.denials import withdraw
from factcheck.judge.judgement import Judgement, citations, kind_of

__all__ = ["Judgement", "citations", "judge_frame", "kind_of", "withdraw"]
