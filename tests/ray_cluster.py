"""Run an archive twice on a Ray cluster of two nodes; the second time one is lost on the way."""

import sys
from pathlib import Path
from typing import Any

import ray
from ray.cluster_utils import Cluster

from factcheck import Reference
from factcheck.corpus.run import Asked, Progress, run_corpus

MEMORY = 100 << 20


def main() -> None:
    articles, output = sys.argv[1], Path(sys.argv[2])
    about: dict[str, Any] = {"num_cpus": 2, "object_store_memory": MEMORY}
    cluster = Cluster(initialize_head=True, head_node_args={**about, "include_dashboard": False})
    try:
        second = cluster.add_node(**about)
        reference = Reference.load()
        asked = Asked([articles], output / "whole", ray=cluster.address, workers=2)
        run_corpus(asked, reference)
        lost = False

        def lose_a_node(progress: Progress) -> None:
            nonlocal lost
            if progress.records and not lost:
                lost = True
                cluster.remove_node(second, allow_graceful=False)
                sys.stdout.write("lost a node\n")

        asked = Asked([articles], output / "bereft", ray=cluster.address, workers=2)
        run_corpus(asked, reference, lose_a_node)
    finally:
        ray.shutdown()
        cluster.shutdown()  # type: ignore[no-untyped-call]  # as Ray has it


if __name__ == "__main__":
    main()
