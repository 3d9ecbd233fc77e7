"""Further replications of Hill's infants: simulate.py IHDP.csv FOLDER COUNT.

Response surface B of Hill (2011) on the 747 real covariate rows and arms: y0 ~ N(exp((x + 0.5)b), 1),
y1 ~ N(xb - w, 1), b drawn from 0, 0.1 ... 0.4 with probabilities 0.6, 0.1 ..., w such that the effect on the
treated is 4. Files are laid out like the public ones: treatment, y, counterfactual y, mu0, mu1, x1 ... x25.
"""

import sys

import numpy

source, folder, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
given = numpy.loadtxt(source, delimiter=",")
treated, x = given[:, 0] == 1, given[:, 5:]
design = numpy.column_stack([numpy.ones(len(x)), x])
for replication in range(1, count + 1):
    random = numpy.random.default_rng(1000 + replication)
    b = random.choice([0, 0.1, 0.2, 0.3, 0.4], size=design.shape[1], p=[0.6, 0.1, 0.1, 0.1, 0.1])
    mu0 = numpy.exp((design + 0.5) @ b)
    mu1 = design @ b
    mu1 -= (mu1 - mu0)[treated].mean() - 4
    y0, y1 = mu0 + random.normal(size=len(x)), mu1 + random.normal(size=len(x))
    y, other = numpy.where(treated, y1, y0), numpy.where(treated, y0, y1)
    rows = numpy.column_stack([treated, y, other, mu0, mu1, x])
    numpy.savetxt(f"{folder}/replication_{replication}.csv", rows, delimiter=",", fmt="%.8g")
