# The referee of lab experiment on trials that come with R.
#
#   trial.R data OUT-FOLDER               writes colon.csv, veteran.csv, anorexia.csv
#   trial.R colon|veteran|anorexia OURS.json
#
# colon: Moertel et al. (1990), levamisole with fluorouracil against observation, deaths, strata of extent.
# veteran: Prentice (1973), two lung cancer treatments. anorexia: Hand et al. (1993), weight before and after.

arguments <- commandArgs(trailingOnly = TRUE)
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "check.R"))
library(survival)
deaths <- colon[colon$etype == 2, ]
anorexia <- MASS::anorexia
if (arguments[1] == "data") {
  write.csv(deaths, file.path(arguments[2], "colon.csv"), row.names = FALSE, na = "")
  write.csv(veteran, file.path(arguments[2], "veteran.csv"), row.names = FALSE)
  write.csv(anorexia, file.path(arguments[2], "anorexia.csv"), row.names = FALSE)
  quit()
}
ours <- fromJSON(arguments[2])
effect <- function(start) ours$effects[startsWith(ours$effects$method, start), ]

ratio <- function(treated) {
  test <- chisq.test(c(sum(treated), sum(!treated)))
  check("sample ratio chi-square", ours$sample_ratio$chi_square, test$statistic)
  check("sample ratio p", ours$sample_ratio$p_value, test$p.value)
}

proportions <- function(treated, events) {
  test <- suppressWarnings(prop.test(
    c(sum(events[treated]), sum(events[!treated])), c(sum(treated), sum(!treated)), correct = FALSE))
  row <- effect("two-proportion")
  check("two proportions p", row$p_value, test$p.value)
  check("two proportions low", row$low, test$conf.int[1])
  check("two proportions high", row$high, test$conf.int[2])
}

cmh <- function(treated, events, strata) {
  tables <- table(factor(!treated), factor(!events), strata)
  test <- mantelhaen.test(tables, correct = FALSE)
  check("CMH chi-square", ours$stratified$chi_square, test$statistic)
  check("CMH p", ours$stratified$p_value, test$p.value)
  check("CMH odds ratio", ours$stratified$odds_ratio, test$estimate)
  check("Tarone's homogeneity p", ours$stratified$p_value_homogeneity, tarone(tables, test$estimate))
}

#' Breslow and Day's test with Tarone's correction: the counts expected under one odds ratio, stratum by stratum.
tarone <- function(tables, odds) {
  parts <- apply(tables, 3, function(cell) {
    rows <- rowSums(cell)
    seen <- sum(cell[, 1])
    gap <- function(a) a * (rows[2] - seen + a) - odds * (rows[1] - a) * (seen - a)
    a <- uniroot(gap, c(max(0, seen - rows[2]), min(rows[1], seen)), tol = 1e-13)$root
    variance <- 1 / sum(1 / c(a, rows[1] - a, seen - a, rows[2] - seen + a))
    c(cell[1, 1] - a, variance)
  })
  statistic <- sum(parts[1, ]^2 / parts[2, ]) - sum(parts[1, ])^2 / sum(parts[2, ])
  pchisq(statistic, ncol(parts) - 1, lower.tail = FALSE)
}

survival_test <- function(time, events, treated) {
  test <- survdiff(Surv(time, events) ~ treated)
  gap <- test$obs[2] - test$exp[2]
  check("log-rank chi-square", ours$survival$chi_square, test$chisq)
  check("log-rank p", ours$survival$p_value, pchisq(test$chisq, 1, lower.tail = FALSE))
  check("Peto's hazard ratio", ours$survival$hazard_ratio, exp(gap / test$var[2, 2]))
  check("Peto low", ours$survival$low, exp(gap / test$var[2, 2] - qnorm(0.975) / sqrt(test$var[2, 2])))
  check("Peto high", ours$survival$high, exp(gap / test$var[2, 2] + qnorm(0.975) / sqrt(test$var[2, 2])))
  cox <- exp(coef(coxph(Surv(time, events) ~ treated)))
  cat(sprintf("for orientation: Cox's hazard ratio %.4f\n", cox))
}

#' Welch's test of the outcome less what the covariate predicts, with the slope within arms: that of the
#' analysis of covariance.
cuped <- function(treated, outcome, before) {
  theta <- coef(lm(outcome ~ treated + before))["before"]
  adjusted <- outcome - theta * (before - mean(before))
  test <- t.test(adjusted[treated], adjusted[!treated])
  row <- effect("CUPED")
  check("CUPED estimate", row$estimate, diff(rev(test$estimate)))
  check("CUPED low", row$low, test$conf.int[1])
  check("CUPED high", row$high, test$conf.int[2])
  check("CUPED p", row$p_value, test$p.value)
}

subgroup <- function(column, level, treated, events) {
  row <- ours$subgroups[ours$subgroups$column == column & ours$subgroups$level == level, ]
  rates <- c(mean(events[treated]), mean(events[!treated]))
  check(paste(column, level, "effect"), row$estimate, rates[1] - rates[2])
}

colon_trial <- function() {
  d <- deaths[deaths$rx != "Lev", ]
  treated <- d$rx == "Lev+5FU"
  ratio(treated)
  proportions(treated, d$status == 1)
  cmh(treated, d$status == 1, d$extent)
  survival_test(d$time, d$status, treated)
  for (sex in 0:1) subgroup("sex", sex, treated[d$sex == sex], d$status[d$sex == sex])
  check("Holm", sort(ours$subgroups$p_value_adjusted), sort(p.adjust(ours$subgroups$p_value, "holm")))
}
veteran_trial <- function() {
  treated <- veteran$trt == 2
  ratio(treated)
  proportions(treated, veteran$status == 1)
  cmh(treated, veteran$status == 1, veteran$celltype)
  survival_test(veteran$time, veteran$status, treated)
}
anorexia_trial <- function() {
  d <- anorexia[anorexia$Treat != "FT", ]
  treated <- d$Treat == "CBT"
  ratio(treated)
  test <- t.test(d$Postwt[treated], d$Postwt[!treated])
  row <- effect("Welch")
  check("Welch low", row$low, test$conf.int[1])
  check("Welch high", row$high, test$conf.int[2])
  check("Welch p", row$p_value, test$p.value)
  cuped(treated, d$Postwt, d$Prewt)
}
cat(sprintf("%s: ours, R's, difference\n", arguments[1]))
switch(arguments[1], colon = colon_trial(), veteran = veteran_trial(), anorexia = anorexia_trial())
finish()
