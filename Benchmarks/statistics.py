"""Classical item analysis with numpy: statistics.py FOLDER PAPERS. Prints the seconds it took, then every figure."""
import sys
import time

import numpy

folder, papers = sys.argv[1], int(sys.argv[2])
marks = numpy.fromfile(folder + "/marks", dtype=numpy.int32).reshape(papers, 60).astype(float)
choices = numpy.fromfile(folder + "/choices", dtype=numpy.uint16).reshape(papers, 60)

begin = time.perf_counter()
total = marks.sum(axis=1)
variances = marks.var(axis=0, ddof=1)


def alpha(items, spread, count):
    return count / (count - 1) * (1 - items / spread)


figures = [alpha(variances.sum(), total.var(ddof=1), 60)]
figures.append(total.std(ddof=1) / 1000 * numpy.sqrt(1 - figures[0]))
figures.append(total.mean() / 1000)
for place in range(60):
    own = marks[:, place]
    rest = total - own
    figures.append(own.mean() / 1000)
    figures.append(numpy.corrcoef(own, rest)[0, 1])
    figures.append(alpha(variances.sum() - variances[place], rest.var(ddof=1), 59))
    options = 4 if place < 42 else 5 if place < 48 else 0
    for option in range(options):
        taken = (choices[:, place] >> option & 1).astype(float)
        figures.append(numpy.corrcoef(taken, rest)[0, 1])
seconds = time.perf_counter() - begin

print(repr(seconds))
for figure in figures:
    print(repr(float(figure)))
