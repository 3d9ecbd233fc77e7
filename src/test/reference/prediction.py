"""Reference values for PredictionTest, from scikit-learn and NumPy. Run: python3 prediction.py"""

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import brier_score_loss, roc_auc_score

i = np.arange(400)
p = ((i * 37) % 101) / 101.0
y = (((i * i * 7 + i * 3) % 29) / 29.0 < p).astype(float)
w = 1 + i % 3
print("auc %.12f" % roc_auc_score(y, p))
v10 = [np.mean((a > p[y == 0]) + 0.5 * (a == p[y == 0])) for a in p[y == 1]]
v01 = [np.mean((p[y == 1] > b) + 0.5 * (p[y == 1] == b)) for b in p[y == 0]]
print("delong se %.12f" % np.sqrt(np.var(v10, ddof=1) / len(v10) + np.var(v01, ddof=1) / len(v01)))
print("brier %.12f weighted %.12f" % (brier_score_loss(y, p), brier_score_loss(y, p, sample_weight=w)))
print("skill %.12f" % (1 - brier_score_loss(y, p) / (y.mean() * (1 - y.mean()))))
iso = IsotonicRegression(out_of_bounds="clip").fit(p, y, w)
print("isotonic", " ".join("%.12f" % a for a in iso.predict([-1, 0.123, 0.3, 0.505, 0.77, 2])))
