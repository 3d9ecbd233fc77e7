# Reference values for StandardizedMeanDifferenceTest.
# Run in the folder that holds matchit_lalonde_614.csv: Rscript balance.R
d <- read.csv("matchit_lalonde_614.csv")
w <- ifelse(d$treat == 1, 1, 1 / (1 + d$re74 / 1000))
smd <- function(x) {
  a <- d$treat == 1
  s <- sqrt((var(x[a]) + var(x[!a])) / 2)
  c(mean(x[a]) - mean(x[!a]), weighted.mean(x[a], w[a]) - weighted.mean(x[!a], w[!a])) / s
}
for (v in c("age", "educ", "married", "re74", "re75")) cat(sprintf("%s %.8f %.8f\n", v, smd(d[[v]])[1], smd(d[[v]])[2]))
m <- abs(sapply(c("age", "educ", "married", "re74", "re75"), function(v) smd(d[[v]])))
cat(sprintf("worst %.8f %.8f mean %.8f %.8f share %.2f %.2f\n", max(m[1, ]), max(m[2, ]), mean(m[1, ]), mean(m[2, ]), mean(m[1, ] > .1), mean(m[2, ] > .1)))
c0 <- w[d$treat == 0]
cat(sprintf("control weights: min %.8f mean %.8f max %.8f ess %.6f\n", min(c0), mean(c0), max(c0), sum(c0)^2 / sum(c0^2)))
q <- quantile(c0, c(.05, .95)); cat(sprintf("5%% %.8f 95%% %.8f changed %d\n", q[1], q[2], sum(c0 < q[1] | c0 > q[2])))
e <- glm(treat ~ age + educ + race + married + nodegree + re74 + re75, binomial, d)$fitted
a <- d$treat
w <- list(ATE = a / e + (1 - a) / (1 - e), ATT = a + (1 - a) * e / (1 - e), ATC = a * (1 - e) / e + 1 - a, ATO = a * (1 - e) + (1 - a) * e, ATM = pmin(e, 1 - e) / (a * e + (1 - a) * (1 - e)))
x <- c(.2, .7); for (n in names(w)) cat(n, sprintf("%.6f", sum(w[[n]])), "\n")
cat("ATT control ess", sum(w$ATT[a == 0])^2 / sum(w$ATT[a == 0]^2), "\n")
