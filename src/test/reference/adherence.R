# Reference values for MedicationAvailabilityTest beyond the windows of cma_oracle_0_30_90.csv:
# AdhereR 0.8.1. Run in the folder that holds med_events.csv: Rscript adherence.R
library(AdhereR)
d <- read.csv("med_events.csv")
for (w in list(c(17, 45), c(90, 90), c(365, 120))) for (same in c(FALSE, TRUE)) {
  mean7 <- sapply(1:7, function(k) {
    a <- list(data = d, ID.colname = "PATIENT_ID", event.date.colname = "DATE",
              event.duration.colname = "DURATION", followup.window.start = 0,
              followup.window.duration = w[1] + w[2] + 1, observation.window.start = w[1],
              observation.window.duration = w[2], date.format = "%m/%d/%Y")
    if (k > 4) a <- c(a, list(medication.class.colname = "CATEGORY", event.daily.dose.colname = "PERDAY",
                              carry.only.for.same.medication = same, consider.dosage.change = FALSE))
    v <- do.call(get(paste0("CMA", k)), a)$CMA$CMA
    mean(v[is.finite(v)])
  })
  cat(w, same, sprintf("%.10f", mean7), "\n")
}
