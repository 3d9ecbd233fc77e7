# Reference values for AverageEffectTest and ArmFitsTest (R sandwich, and stacked equations in R).
# Run in the folder that holds matchit_lalonde_614.csv.
library(sandwich)
d <- read.csv("matchit_lalonde_614.csv")
m <- glm(treat ~ age + educ + race + married + nodegree + re74 + re75, binomial, d,
         control = list(epsilon = 1e-14, maxit = 100))
e <- fitted(m); X <- model.matrix(m); t <- d$treat; y <- d$re78; n <- nrow(d)
s <- X * (t - e); A <- crossprod(X * (e * (1 - e)), X) / n
weight <- list(
  ATE = function(e) t / e + (1 - t) / (1 - e),
  ATT = function(e) t + (1 - t) * e / (1 - e),
  ATC = function(e) t * (1 - e) / e + 1 - t,
  ATO = function(e) t * (1 - e) + (1 - t) * e)
for (k in names(weight)) {
  # stacked estimating functions, differentiated numerically: nothing of the closed form is used
  psi <- function(th) {
    b <- th[1:ncol(X)]; p <- plogis(X %*% b)[, 1]; w <- weight[[k]](p)
    cbind(X * (t - p), w * t * (y - th[ncol(X) + 1]), w * (1 - t) * (y - th[ncol(X) + 2]))
  }
  w <- weight[[k]](e)
  th <- c(coef(m), weighted.mean(y[t == 1], w[t == 1]), weighted.mean(y[t == 0], w[t == 0]))
  J <- sapply(seq_along(th), function(j) {
    h <- 1e-5 * max(1e-3, abs(th[j])); a <- b <- th; a[j] <- a[j] + h; b[j] <- b[j] - h
    colMeans(psi(a) - psi(b)) / (2 * h)
  })
  V <- solve(-J) %*% (crossprod(psi(th)) / n) %*% t(solve(-J)) / n
  c0 <- c(rep(0, ncol(X)), 1, -1)
  hc0 <- sqrt(vcovHC(lm(y ~ t, weights = w), "HC0")[2, 2])
  cat(sprintf("%s %.6f M-estimation %.6f HC0 %.6f\n", k, sum(c0 * th), sqrt(c0 %*% V %*% c0), hc0))
}
# weighted regressions by arm, errors clustered by age over both arms: HC0 times G/(G - 1)
d$w <- 1 + d$educ %% 3; G <- length(unique(d$age))
show <- function(n, m, s) {
  v <- vcovCL(m, cluster = s$age, type = "HC0", cadjust = FALSE) * G / (G - 1)
  cat(n, sprintf("%.10g", coef(m)), "se", sprintf("%.10g", sqrt(diag(v))), "\n")
}
for (a in 0:1) {
  s <- d[d$treat == a, ]
  show(paste("linear, arm", a), lm(re78 ~ age + re74, s, weights = w), s)
  show(paste("logistic, arm", a), suppressWarnings(glm(married ~ age + re74, binomial, s, weights = w, control = list(epsilon = 1e-14))), s)
}
