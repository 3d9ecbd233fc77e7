# Reference values for RiskValidatorTest and LogisticCalibrationTest: R 4.2.2, pROC 1.18.0 (C statistic, DeLong), Hmisc 4.8-0
# (C statistic again), rms 6.5-0 (calibration again), stats (glm, prop.test: Wilson's interval).
# Run in src/test/resources/population/validation: Rscript ../../../reference/risk_validation.R
# Three worlds: spread.csv risk that tells something, some of it and of the cost unknown, a group with a single event; ties.csv composites of two
# decimals, few events, a group without; nothing.csv risk that tells nothing, composites of exactly 0 and 1.
# Every world that lies there is read; one that lies there already is not made again: export others beside them.
suppressMessages({library(pROC); library(Hmisc); library(rms)})
options(digits = 17)
make <- function(name, n, seed, composite, risk) {
  if (file.exists(name)) return(invisible())
  set.seed(seed)
  p <- composite(n)
  hospital <- as.integer(runif(n) < risk(p))
  cost <- round(ifelse(runif(n) < .2, 0, rgamma(n, 1, 1 / 6000) * (1 + 3 * hospital)), 2)
  d <- data.frame(composite = p, hospital, cost, gender = sample(c("F", "M", ""), n, TRUE, c(.5, .45, .05)),
                  race_ethnicity = sample(c("a", "b", "c"), n, TRUE, c(.7, .28, .02)))
  d$composite[runif(n) < .05] <- NA
  d$cost[runif(n) < .05] <- NA
  d$hospital[d$race_ethnicity == "c"] <- 0
  if (name == "spread.csv") d$hospital[which(d$race_ethnicity == "c" & !is.na(d$composite))[1]] <- 1
  write.csv(d, name, row.names = FALSE, quote = FALSE, na = "")
}
make("spread.csv", 700, 1, function(n) round(rbeta(n, 1.5, 2), 12), function(p) plogis(-2.2 + 4 * (p - .4)))
make("ties.csv", 400, 2, function(n) round(rbeta(n, 1, 4), 2), function(p) .03 + .2 * p)
make("nothing.csv", 250, 3, function(n) sample(c(0, 1, runif(n))[1:n]), function(p) .3)

wilson <- function(x, n) if (n == 0) rep(NA, 3) else c(x / n, suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int))
measure <- function(d, event, high, top, outcome, group, level) {
  scored <- !is.na(d$composite)
  p <- round(d$composite[scored], 9); y <- event[scored]
  area <- rep(NA, 4); line <- rep(NA, 4)
  if (length(unique(y)) == 2) {
    r <- roc(y, p, levels = c(0, 1), direction = "<", quiet = TRUE)
    area <- c(as.numeric(auc(r)), sqrt(var(r, method = "delong")), as.numeric(ci.auc(r, method = "delong"))[c(1, 3)])
    stopifnot(abs(area[1] - somers2(p, y)["C"]) < 1e-12)
    inside <- p > 0 & p < 1; x <- qlogis(p[inside]); z <- y[inside]
    fit <- glm(z ~ x, family = binomial, control = glm.control(epsilon = 1e-15, maxit = 100))
    fit <- suppressWarnings(glm(z ~ x, family = binomial, start = coef(fit), control = glm.control(epsilon = 1e-300, maxit = 3)))
    line <- c(coef(fit), sqrt(diag(vcov(fit))))
    v <- val.prob(p[inside], z, pl = FALSE)
    stopifnot(max(abs(coef(fit) - v[c("Intercept", "Slope")])) < 1e-5)
  }
  found <- function(flag) c(wilson(sum(flag & event == 1), sum(event)), wilson(sum(flag & event == 1), sum(flag)))
  aim <- if (outcome == "hospital_stay" && sum(event) > 0) round(sum(high & event == 1) / sum(event), 9) > .9 else NA
  v <- c(area, line, found(high), found(top))
  names(v) <- c("area", "area_error", "area_low", "area_high", "intercept", "slope", "intercept_error", "slope_error",
                paste(rep(c("high", "top"), each = 6), rep(c("sensitivity", "predictive_value"), each = 3), c("", "low", "high"), sep = "_"))
  names(v) <- sub("_$", "", names(v))
  data.frame(outcome, group, level, patients = nrow(d), scored = sum(scored), events = sum(event), t(v), aim)
}
validate <- function(d) {
  top <- function(x) { x <- round(x, 9); !is.na(x) & x > quantile(x, .9, na.rm = TRUE) }
  d$top <- top(d$composite); d$high <- !is.na(d$composite) & round(d$composite, 9) >= .67
  one <- function(d, event, outcome) {
    rows <- list(measure(d, event, d$high, d$top, outcome, "all", "all"))
    for (g in c("gender", "race_ethnicity")) for (l in sort(unique(d[[g]][d[[g]] != "" & !is.na(d[[g]])]))) {
      k <- d[[g]] %in% l
      rows <- c(rows, list(measure(d[k, ], event[k], d$high[k], d$top[k], outcome, g, l)))
    }
    do.call(rbind, rows)
  }
  costed <- d[!is.na(d$cost), ]
  rbind(one(d, d$hospital, "hospital_stay"), one(costed, as.integer(top(costed$cost)), "top_decile_cost"))
}
worlds <- sub(".csv", "", grep("_expected", list.files(pattern = "[.]csv$"), invert = TRUE, value = TRUE), fixed = TRUE)
for (world in worlds) {
  v <- validate(read.csv(paste0(world, ".csv"), na.strings = ""))
  for (c in names(v)) if (is.double(v[[c]])) v[[c]] <- ifelse(is.na(v[[c]]), "", sprintf("%.17g", v[[c]]))
  v$aim <- ifelse(is.na(v$aim), "", tolower(v$aim))
  write.csv(v, paste0(world, "_expected.csv"), row.names = FALSE, quote = FALSE)
}
