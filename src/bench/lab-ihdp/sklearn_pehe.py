"""The referee: root PEHE of scikit-learn's gradient boosting T-learner, sklearn_pehe.py FILE.csv FOLDS.

Default settings (100 trees of depth 3 at rate 0.1), one model per arm; 1 fold predicts the training rows.
"""

import sys

import numpy
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import StratifiedKFold

data, folds = numpy.loadtxt(sys.argv[1], delimiter=","), int(sys.argv[2])
t, y, truth, x = data[:, 0], data[:, 1], data[:, 4] - data[:, 3], data[:, 5:]
everybody = numpy.arange(len(t))
splits = (
    [(everybody, everybody)]
    if folds == 1
    else StratifiedKFold(folds, shuffle=True, random_state=1).split(x, t)
)
effect = numpy.empty(len(t))
for train, test in splits:
    arms = [
        GradientBoostingRegressor(random_state=1).fit(x[train][t[train] == arm], y[train][t[train] == arm])
        for arm in (0, 1)
    ]
    effect[test] = arms[1].predict(x[test]) - arms[0].predict(x[test])
print(numpy.sqrt(numpy.mean((effect - truth) ** 2)))
