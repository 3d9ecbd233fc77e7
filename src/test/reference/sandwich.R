# Reference values for SandwichTest. Run in the folder that holds matchit_lalonde_614.csv.
library(sandwich)
d <- read.csv("matchit_lalonde_614.csv")
f <- lm(re78 ~ treat + age + educ + re74, d)
show <- function(n, v) cat(sprintf("%s: %s\n", n, paste(sprintf("%.8f", v), collapse = " ")))
show("coefficients", coef(f))
show("HC1", sqrt(diag(vcovHC(f, "HC1"))))
show("classical", sqrt(diag(vcov(f))))
show("clustered by age", sqrt(diag(vcovCL(f, cluster = d$age, type = "HC1"))))
w <- 1 + d$educ %% 3
g <- lm(re78 ~ treat + age, d, weights = w)
show("weighted", coef(g)); show("weighted HC1", sqrt(diag(vcovHC(g, "HC1"))))
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
