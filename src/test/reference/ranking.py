"""Reference values for RankingTest and RankAverageEffectTest, row by row from the definitions of scikit-uplift 0.5.1
(qini_auc_score, uplift_auc_score, uplift_at_k), CausalML 0.15 (auuc_score) and grf 2
(rank_average_treatment_effect, whole grid 1/n ... 1). Run: python3 ranking.py"""

import numpy as np


def trial(n, ties):
    i = np.arange(n)
    score = ((i * 7919) % 1009) / 1009.0
    if ties:
        score = np.floor(score * 12)
    treated = ((i * 31 + 7) % 17 < 8).astype(int)
    y = ((i * i * 13 + i * 5) % 23 < 6 + treated * (((i * 7919) % 1009) // 100)).astype(float)
    return score, treated, y


def auc(x, y):
    return float(np.sum(np.diff(x) * (y[1:] + y[:-1]) / 2))


def safe(a, b):
    return np.divide(a, b, out=np.zeros(len(a)), where=b != 0)


def sklift_curve(score, t, y, kind):
    order = np.argsort(score, kind="mergesort")[::-1]
    s, t, y = score[order], t[order], y[order]
    ends = np.r_[np.where(np.diff(s))[0], len(s) - 1]
    nt, yt, yc = np.cumsum(t)[ends], np.cumsum(y * t)[ends], np.cumsum(y * (1 - t))[ends]
    k = ends + 1
    nc = k - nt
    values = yt - yc * safe(nt, nc) if kind == "qini" else (safe(yt, nt) - safe(yc, nc)) * k
    return np.r_[0, k], np.r_[0, values]


def coefficient(curve, best):
    diagonal = auc(np.array([0, curve[0][-1]]), np.array([0, curve[1][-1]]))
    return (auc(*curve) - diagonal) / (auc(*best) - diagonal)


def sklift(score, t, y):
    qini = sklift_curve(score, t, y, "qini")
    best = sklift_curve(y * t - y * (1 - t), t, y, "qini")
    r = y[t == 1].sum() - t.sum() * y[t == 0].sum() / (1 - t).sum()
    flat = np.array([0, r, len(y)]), np.array([0, r, r])
    more = np.sum((y == 1) & (t == 0)) > np.sum((y == 0) & (t == 1))
    perfect = sklift_curve(2 * (y == t) + (y if more else t), t, y, "uplift")
    uplift = sklift_curve(score, t, y, "uplift")
    return coefficient(qini, best), coefficient(qini, flat), coefficient(uplift, perfect)


def causalml_auuc(score, t, y):
    order = np.argsort(-score, kind="mergesort")
    t, y = t[order], y[order]
    nt, nc = np.cumsum(t), np.cumsum(1 - t)
    with np.errstate(all="ignore"):
        lift = np.r_[0, np.cumsum(y * t) / nt - np.cumsum(y * (1 - t)) / nc]
    known = np.isfinite(lift)
    lift = np.interp(np.arange(len(lift)), np.flatnonzero(known), lift[known])
    gain = lift * np.arange(len(lift))
    return np.mean(gain / abs(gain[-1]))


def uplift_at_k(score, t, y, k):
    order = np.argsort(score, kind="mergesort")[::-1]
    t, y = t[order], y[order]
    m = int(len(y) * k)
    overall = y[:m][t[:m] == 1].mean() - y[:m][t[:m] == 0].mean()
    a, b = y[t == 1], y[t == 0]
    return overall, a[: int(len(a) * k)].mean() - b[: int(len(b) * k)].mean()


def gamma(t, y):
    e, m1, m0 = t.mean(), y[t == 1].mean(), y[t == 0].mean()
    return m1 - m0 + t * (y - m1) / e - (1 - t) * (y - m0) / (1 - e)


def rate(score, g):
    values, inverse = np.unique(-score, return_inverse=True)
    mean = np.bincount(inverse, g) / np.bincount(inverse)
    g = np.sort(inverse)
    g = mean[g]
    n = len(g)
    toc = np.cumsum(g) / np.arange(1, n + 1) - g.mean()
    return toc.mean(), np.sum(np.arange(1, n + 1) / n**2 * toc), toc


def bootstrap(score, g, clusters, seed):
    rng = np.random.default_rng(seed)
    ids = np.unique(clusters)
    draws = []
    for _ in range(2000):
        half = np.isin(clusters, rng.choice(ids, len(ids) // 2, replace=False))
        draws.append(rate(score[half], g[half])[:2])
    return np.std(draws, axis=0, ddof=1)


for ties in (False, True):
    s, t, y = trial(1000, ties)
    print("ties" if ties else "distinct", len(np.unique(s)))
    print(" qini_auc %.12f no_negative %.12f uplift_auc %.12f" % sklift(s, t, y))
    if not ties:
        print(" auuc %.12f" % causalml_auuc(s, t, y))
        for k in (0.1, 0.2, 0.3, 0.5):
            print(" uplift_at_k", k, "%.12f %.12f" % uplift_at_k(s, t, y, k))
    g = gamma(t, y)
    autoc, qini, toc = rate(s, g)
    print(" autoc %.12f qini %.12f" % (autoc, qini), "toc(.1 .2 .5) %.12f %.12f %.12f" % tuple(toc[[99, 199, 499]]))
    print(" half-sample se, rows", bootstrap(s, g, np.arange(1000), 1))
    print(" half-sample se, clusters of 4", bootstrap(s, g, np.arange(1000) // 4, 1))
    other = ((np.arange(1000) * 613) % 1013) / 1013.0
    d = []
    rng = np.random.default_rng(5)
    for _ in range(2000):
        h = rng.permutation(1000)[:500]
        d.append(np.subtract(rate(s[h], g[h])[:2], rate(other[h], g[h])[:2]))
    print(" difference to another score", np.subtract((autoc, qini), rate(other, g)[:2]), "se", np.std(d, axis=0, ddof=1))
