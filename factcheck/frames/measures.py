"""Read the measures of a sentence: gaps, lengths, counts, firsts, beginnings and rhythms."""

from factcheck.frames.cadences import cadences
from factcheck.frames.counts import counts
from factcheck.frames.encounters import encounters
from factcheck.frames.foundings import foundings
from factcheck.frames.gaps import gaps
from factcheck.frames.lasts import lasts
from factcheck.frames.lengths import lengths
from factcheck.frames.measure import Measure
from factcheck.frames.of_a_year import months, venues
from factcheck.frames.offsets import offsets
from factcheck.frames.passage import outermost, passage_of
from factcheck.frames.sequences import firsts, ranks
from factcheck.frames.service import services
from factcheck.frames.stops import stops
from factcheck.frames.totals import totals
from factcheck.frames.view import View
from factcheck.frames.wholes import wholes

_READERS = (
    foundings,
    cadences,
    gaps,
    offsets,
    lengths,
    venues,
    totals,
    counts,
    months,
    stops,
    wholes,
    firsts,
    lasts,
    ranks,
    encounters,
    services,
)


def read_measures(view: View, text: str) -> list[Measure]:
    """Return the measures of one sentence of the folded `text`, in order."""
    passage = passage_of(view, text)
    return outermost([measure for reader in _READERS for measure in reader(passage)])
