# Expected values of AverageEffectTest (R, stats only). Run beside ../shared/data/causal.
effects <- function(f, d, t, y) {
  e <- glm(update(f, as.formula(paste(t, "~ ."))), d, family = binomial)$fitted
  a <- d[[t]]; o <- d[[y]]; X <- model.matrix(f, d)
  hajek <- function(h) {
    w <- ifelse(a == 1, h / e, h / (1 - e))
    m <- lm(o ~ a, weights = w); x <- cbind(1, a); b <- solve(crossprod(x, w * x))
    se <- sqrt((b %*% crossprod(x * w * resid(m)) %*% b)[2, 2])
    c(estimate = unname(coef(m)[2]), hc0 = se, ess0 = sum(w[a == 0])^2 / sum(w[a == 0]^2))
  }
  for (n in c("ate", "att", "ato", "atm"))
    cat(n, format(hajek(switch(n, ate = 1, att = e, ato = e * (1 - e), atm = pmin(e, 1 - e))), digits = 9), "\n")
  k <- lapply(0:1, function(v) { b <- coef(lm.fit(X[a == v, ], o[a == v])); b[is.na(b)] <- 0; drop(X %*% b) })
  s <- k[[2]] - k[[1]] + a * (o - k[[2]]) / e - (1 - a) * (o - k[[1]]) / (1 - e)
  cat("aipw", format(c(mean(s), sd(s) / sqrt(length(s))), digits = 9), "g", format(mean(k[[2]] - k[[1]]), digits = 9),
      "ht", format(mean(a * o / e - (1 - a) * o / (1 - e)), digits = 9), "\n")
  w <- ifelse(a == 1, mean(a) / e, mean(1 - a) / (1 - e)); cat("stabilised", range(w), mean(w), "\n")
  invisible(k[[2]] - k[[1]])
}
root <- "../shared/data/causal/"
d <- read.csv(paste0(root, "nhefs/nhefs.csv")); d <- d[!is.na(d$wt82), ]
effects(~ sex + race + age + I(age^2) + factor(education) + smokeintensity + I(smokeintensity^2) + smokeyrs +
          I(smokeyrs^2) + factor(exercise) + factor(active) + wt71 + I(wt71^2), d, "qsmk", "wt82_71")
d <- read.csv(paste0(root, "lalonde/matchit_lalonde_614.csv"))
effects(~ age + educ + factor(race) + married + nodegree + re74 + re75, d, "treat", "re78")
d <- read.csv(paste0(root, "ihdp/ihdp_npci_1.csv"), header = FALSE)
tau <- effects(reformulate(paste0("V", 6:30)), d, "V1", "V2")
cat("pehe", format(sqrt(mean((tau - (d$V5 - d$V4))^2)), digits = 9), "\n")
