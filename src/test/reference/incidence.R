# Reference values for CumulativeIncidenceTest and MeasurePayerBehaviourTest: survival 3.5-3 (Aalen-Johansen,
# intervals of conf.type log-log). Run in src/test/resources/survival: Rscript ../../reference/incidence.R
# claims.csv: 5,000 claims of four payers by 2026-03-20, days tied, silence censored, a payer with few
# claims, a month too young for 90 days. incidence.csv: all claims, at every time. by_month.csv: payer and month.
suppressMessages(library(survival))
set.seed(20260320)
n <- 5000
last <- as.Date("2026-03-20")
payer <- sample(c("60054", "87726", "MEDICARE", "RARE"), n, TRUE, c(.5, .3, .195, .005))
submitted <- as.Date("2025-08-21") + sample(0:205, n, TRUE)
outcome <- sample(c("paid", "denied", "patient_responsibility", "capitated", "silent"), n, TRUE, c(.62, .17, .1, .01, .1))
typical <- c(paid = 18, denied = 29, patient_responsibility = 21, capitated = 14, silent = 1e6)
days <- round(rgamma(n, 4, 4 / (typical[outcome] * ifelse(payer == "87726", 1.4, 1))))
age <- as.integer(last - submitted)
outcome[days > age] <- "silent"
d <- data.frame(payer, submitted, days = ifelse(outcome == "silent", NA, days), outcome = ifelse(outcome == "silent", "", outcome))
write.csv(d, "claims.csv", row.names = FALSE, quote = FALSE, na = "")

curve <- function(d, times) {
  time <- ifelse(is.na(d$days), as.integer(last - d$submitted), d$days)
  event <- factor(ifelse(d$outcome == "", "silent", ifelse(d$outcome %in% c("paid", "denied"), d$outcome, "other")),
                  levels = c("silent", "paid", "denied", "other"))
  fit <- survfit(Surv(time, event) ~ 1, conf.type = "log-log")
  if (is.null(times)) times <- fit$time
  times <- times[times <= max(time) | max(fit$time[fit$n.risk == rowSums(fit$n.event)], -1) > 0]
  s <- summary(fit, times = times, extend = TRUE)
  do.call(rbind, lapply(c("paid", "denied"), function(cause) {
    k <- match(cause, s$states)
    data.frame(cause, day = s$time, incidence = s$pstate[, k], standard_error = s$std.err[, k],
               low = s$lower[, k], high = s$upper[, k])
  }))
}
write <- function(d, file) {
  for (c in c("incidence", "standard_error", "low", "high")) d[[c]] <- ifelse(is.na(d[[c]]), "", sprintf("%.17g", d[[c]]))
  write.csv(d, file, row.names = FALSE, quote = FALSE)
}
write(curve(d, NULL), "incidence.csv")
groups <- split(d, paste(d$payer, format(d$submitted, "%Y-%m")), drop = TRUE)
write(do.call(rbind, lapply(groups, function(g) {
  cbind(payer = g$payer[1], month = format(g$submitted[1], "%Y-%m"), claims = nrow(g), curve(g, c(15, 30, 45, 60, 90)))
})), "by_month.csv")
