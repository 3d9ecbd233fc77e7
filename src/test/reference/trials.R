# Reference values for ProportionDifferenceTest, CochranMantelHaenszelTest, SurvivalTest,
# MultipleTestingTest, PowerTest and MeanDifferenceTest. Run: Rscript trials.R
suppressMessages({library(survival); library(epiR)})
show <- function(n, ...) cat(sprintf("%s: %s\n", n, paste(sprintf("%.8f", c(...)), collapse = " ")))
x <- prop.test(c(150, 120), c(1000, 1000), correct = FALSE)
show("prop.test chisq p lo hi", x$statistic, x$p.value, x$conf.int)
show("wilson 7/50", prop.test(7, 50, correct = FALSE)$conf.int)
a <- array(c(30, 70, 45, 55, 20, 80, 28, 72, 10, 90, 16, 84), dim = c(2, 2, 3))
# the tables read: column = arm, row = outcome
m <- mantelhaen.test(a, correct = FALSE); show("cmh", m$statistic, m$p.value, m$estimate, m$conf.int)
b <- array(c(30, 45, 70, 55, 20, 28, 80, 72, 35, 16, 65, 84), dim = c(2, 2, 3))
m <- mantelhaen.test(b, correct = FALSE); show("cmh b", m$statistic, m$p.value, m$estimate, m$conf.int)
bd <- function(x) {
  or <- mantelhaen.test(x, correct = FALSE)$estimate
  s <- e <- v <- 0
  for (k in seq_len(dim(x)[3])) {
    t <- x[, , k]; n1 <- sum(t[1, ]); n0 <- sum(t[2, ]); m <- sum(t[, 1])
    r <- Re(polyroot(c(-or * n1 * m, n0 - m + or * (n1 + m), 1 - or)))
    A <- r[r >= max(0, m - n0) & r <= min(n1, m)]
    V <- 1 / (1 / A + 1 / (n1 - A) + 1 / (m - A) + 1 / (n0 - m + A))
    s <- s + (t[1, 1] - A)^2 / V; e <- e + t[1, 1] - A; v <- v + V
  }
  c(s, s - e^2 / v, pchisq(s - e^2 / v, dim(x)[3] - 1, lower.tail = FALSE))
}
show("breslow-day, tarone, p", bd(b))
r <- epi.2by2(b, method = "cohort.count")
show("epiR breslow-day", unlist(r$massoc.detail$bOR.homog))
show("epiR common risk difference (Greenland), %", unlist(r$massoc.detail$ARisk.mh.green))
w <- t.test(c(1.2, 3.4, 2.2, 5.1, 4.4), c(2.1, 0.3, 1.9, 1.1)); show("welch t df p lo hi", w$statistic, w$parameter, w$p.value, w$conf.int)
d <- data.frame(t = c(6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35, 1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23),
                e = c(rep(1, 9), rep(0, 12), rep(1, 21)), g = rep(1:2, each = 21))
s <- survdiff(Surv(t, e) ~ g, d); show("logrank chisq obs exp var", s$chisq, s$obs[1], s$exp[1], s$var[1, 1])
k <- summary(survfit(Surv(t, e) ~ 1, d, subset = g == 1), times = c(6, 10, 22)); show("km surv", k$surv); show("km se", k$std.err)
show("power.prop n", power.prop.test(p1 = .10, p2 = .13, power = .8)$n)
show("power.prop power n=500 per arm", power.prop.test(p1 = .2, p2 = .15, n = 500)$power)
q <- c(.001, .012, .03, .04, .2, .6); for (f in c("holm", "BH", "hochberg")) show(f, p.adjust(q, f))
p <- c(.2, .001, .04, .04, .03, .9, .012); for (f in c("holm", "BH", "hochberg")) show(paste(f, "unsorted"), p.adjust(p, f))
# CUPED by hand, bounds of the sign test, sensemakr's published Darfur example by its formulas
i <- 0:199; x <- (i * 37) %% 101; t <- i %% 3 == 0; y <- 2 * x + (i * 53) %% 47 + 5 * t
th <- sum(residuals(lm(y ~ t)) * residuals(lm(x ~ t))) / sum(residuals(lm(x ~ t))^2)
a <- y - th * (x - mean(x)); w <- t.test(a[t], a[!t]); v <- t.test(y[t], y[!t])
show("cuped slope, estimate, se, reduction", th, mean(a[t]) - mean(a[!t]), w$stderr, 1 - (w$stderr / v$stderr)^2)
for (g in c(1, 2, 3)) show(paste("sign test 40 of 50, gamma", g), pbinom(39, 50, g / (1 + g), lower.tail = FALSE))
show("critical gamma at .05", uniroot(function(g) pbinom(39, 50, g / (1 + g), lower.tail = FALSE) - .05, c(1, 10), tol = 1e-10)$root)
