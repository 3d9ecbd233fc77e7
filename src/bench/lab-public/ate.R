# The referee of lab ate: R's glm, the sandwich package and estimating equations written out.
#
#   ate.R DATA.csv TREATMENT OUTCOME FORMULA ESTIMAND ESTIMATOR OURS.json
#
# TREATMENT and OUTCOME are 0/1 or "yes"/"no" in any case; FORMULA the right side of an R model formula on the
# columns of DATA, as in "factor(sex) + age". Nuisance models are fitted on all rows (--folds 1 --clip 0).

arguments <- commandArgs(trailingOnly = TRUE)
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "check.R"))
suppressPackageStartupMessages(library(sandwich))
zero_one <- function(values) {
  if (is.character(values)) as.numeric(tolower(values) == "yes") else as.numeric(values)
}
data <- read.csv(arguments[1], na.strings = "")
for (column in names(data)) {
  # Missing numbers: the median and an indicator, as lab ate has it.
  if (is.character(data[[column]]) && any(is.na(suppressWarnings(as.numeric(data[[column]]))) & !(data[[column]] %in% c("NA", NA)))) {
    data[[column]][is.na(data[[column]])] <- "NA"
  } else {
    numbers <- suppressWarnings(as.numeric(data[[column]]))
    data[[paste0(column, "_missing")]] <- as.numeric(is.na(numbers))
    numbers[is.na(numbers)] <- median(numbers, na.rm = TRUE)
    data[[column]] <- numbers
  }
}
a <- zero_one(data[[arguments[2]]])
y <- zero_one(data[[arguments[3]]])
data$treated_ <- a
data$outcome_ <- y
estimand <- arguments[5]
estimator <- arguments[6]
ours <- fromJSON(arguments[7])
binary <- all(y %in% c(0, 1))
family <- if (binary) binomial() else gaussian()
tight <- glm.control(epsilon = 1e-14, maxit = 100)

model <- glm(as.formula(paste("treated_ ~", arguments[4])), binomial(), data, control = tight)
e <- fitted(model)
x <- model.matrix(model)[, !is.na(coef(model)), drop = FALSE]

# Weights of both arms and their slope in e; a weight of (x) is w1(e) for the treated and w0(e) for controls.
rule <- list(
  ate = list(w1 = 1 / e, w0 = 1 / (1 - e), d1 = -1 / e^2, d0 = 1 / (1 - e)^2),
  att = list(w1 = 1 + 0 * e, w0 = e / (1 - e), d1 = 0 * e, d0 = 1 / (1 - e)^2),
  atc = list(w1 = (1 - e) / e, w0 = 1 + 0 * e, d1 = -1 / e^2, d0 = 0 * e),
  ato = list(w1 = 1 - e, w0 = e, d1 = -1 + 0 * e, d0 = 1 + 0 * e),
  atm = list(w1 = pmin(e, 1 - e) / e, w0 = pmin(e, 1 - e) / (1 - e),
    d1 = ifelse(e < 0.5, 0, -1 / e^2), d0 = ifelse(e < 0.5, 1 / (1 - e)^2, 0))
)[[estimand]]
w <- ifelse(a == 1, rule$w1, rule$w0)
slope <- ifelse(a == 1, rule$d1, rule$d0)
mean1 <- weighted.mean(y[a == 1], w[a == 1])
mean0 <- weighted.mean(y[a == 0], w[a == 0])
n <- length(y)

iptw <- function() {
  fit <- lm(y ~ a, weights = w)
  robust <- sqrt(vcovHC(fit, "HC0")[2, 2])
  residual <- ifelse(a == 1, (y - mean1) / mean(a * w), -(y - mean0) / mean((1 - a) * w))
  gradient <- colMeans(slope * e * (1 - e) * residual * x)
  scores <- (a - e) * x
  information <- crossprod(x * sqrt(e * (1 - e))) / n
  influence <- w * residual + scores %*% solve(information, gradient)
  check("estimate", ours$estimate, coef(fit)[2])
  check("std_error_robust", ours$std_error_robust, robust)
  check("std_error_m_estimation", ours$std_error_m_estimation, sqrt(sum(influence^2)) / n)
  if (binary) {
    check("risk_ratio", ours$risk_ratio, mean1 / mean0)
    check("odds_ratio", ours$odds_ratio$estimate, mean1 / (1 - mean1) / (mean0 / (1 - mean0)))
    check("e_value", ours$e_value, evalue(mean1 / mean0))
  }
}

evalue <- function(ratio) {
  up <- max(ratio, 1 / ratio)
  up + sqrt(up * (up - 1))
}

arm <- function(which) {
  fit <- glm(as.formula(paste("outcome_ ~", arguments[4])), family, data[a == which, ], control = tight)
  suppressWarnings(predict(fit, data, type = "response"))
}

aipw <- function() {
  m1 <- arm(1)
  m0 <- arm(0)
  influence <- m1 - m0 + a * (y - m1) / e - (1 - a) * (y - m0) / (1 - e)
  check("estimate", ours$estimate, mean(influence))
  check("std_error", ours$std_error, sd(influence) / sqrt(n))
}

outcome_models <- function() check("estimate", ours$estimate, mean(arm(1) - arm(0)))

cat(sprintf("%s, %s, %s: ours, R's, difference\n", basename(arguments[1]), estimand, estimator))
check("n", ours$n, n)
check("crude_difference", ours$crude_difference, mean(y[a == 1]) - mean(y[a == 0]))
check("propensity min", ours$propensity$min, min(e))
check("propensity max", ours$propensity$max, max(e))
check("ess_treated", ours$ess_treated, sum(w[a == 1])^2 / sum(w[a == 1]^2))
check("ess_control", ours$ess_control, sum(w[a == 0])^2 / sum(w[a == 0]^2))
spread <- function(v) sqrt((var(v[a == 1]) + var(v[a == 0])) / 2)
for (column in intersect(ours$balance$covariate, names(data))) {
  row <- ours$balance[ours$balance$covariate == column, ]
  v <- data[[column]]
  check(paste("smd_before", column), row$smd_before, (mean(v[a == 1]) - mean(v[a == 0])) / spread(v))
  check(paste("smd_after", column), row$smd_after,
    (weighted.mean(v[a == 1], w[a == 1]) - weighted.mean(v[a == 0], w[a == 0])) / spread(v))
}
switch(estimator, iptw = iptw(), aipw = aipw(), g = outcome_models())
finish()
