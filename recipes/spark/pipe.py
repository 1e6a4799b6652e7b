"""Articles as NDJSON -> one result a line, and one list of entities across all: RDD.pipe.

    spark-submit pipe.py articles/ out/

Every partition goes through one process of extract, which answers each line with one line. EXTRACT is how the program
is called on the workers; it must be installed there.
"""

import os
import sys

from pyspark.sql import SparkSession

EXTRACT = os.environ.get("EXTRACT", "extract")
# A core is a task of Spark here, so extract keeps to one. A bad record has a line of its own and stops nothing.
MAP = f"{EXTRACT} --input-format ndjson -f ndjson --jobs 1 --on-error skip"
REDUCE = f"{EXTRACT} merge -f ndjson -"


def main(articles: str, out: str) -> None:
    spark = SparkSession.builder.appName("extract").getOrCreate()
    context = spark.sparkContext
    lines = context.textFile(articles, minPartitions=2 * context.defaultParallelism)
    lines.pipe(MAP, checkCode=True).saveAsTextFile(f"{out}/results")
    # Read again from where they were saved: a task that is lost here must not make its articles be read anew.
    results = context.textFile(f"{out}/results").coalesce(1)
    results.pipe(REDUCE, checkCode=True).saveAsTextFile(f"{out}/entities")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
