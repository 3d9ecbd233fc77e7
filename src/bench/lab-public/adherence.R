# The referee of lab adherence: AdhereR itself, read from its source file.
#
#   adherence.R ADHERER.R FILLS.csv OURS.csv WINDOW-START WINDOW-DAYS all|same
#
# FILLS has PATIENT_ID, DATE (mm/dd/yyyy), PERDAY, CATEGORY, DURATION; OURS is `lab adherence --format csv`.

arguments <- commandArgs(trailingOnly = TRUE)
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "check.R"))
suppressPackageStartupMessages({
  library(data.table)
  library(lubridate)
})
source(arguments[1])
fills <- read.csv(arguments[2], colClasses = c(PATIENT_ID = "character", DATE = "character"))
ours <- read.csv(arguments[3], colClasses = c(patient = "character"))
start <- as.numeric(arguments[4])
days <- as.numeric(arguments[5])
same <- arguments[6] == "same"

measure <- function(number) {
  chosen <- list(
    fills,
    ID.colname = "PATIENT_ID", event.date.colname = "DATE", event.duration.colname = "DURATION",
    event.daily.dose.colname = "PERDAY", medication.class.colname = "CATEGORY", date.format = "%m/%d/%Y",
    followup.window.start = 0, followup.window.duration = start + days + 3650,
    observation.window.start = start, observation.window.duration = days, suppress.warnings = TRUE
  )
  if (number >= 5) {
    chosen <- c(chosen, list(carry.only.for.same.medication = same, consider.dosage.change = FALSE))
  }
  answers <- getCMA(do.call(paste0("CMA", number), chosen))
  # Supply on the very day the window ends, over no days: infinite there, empty here.
  answers$CMA[is.infinite(answers$CMA)] <- NA
  setNames(answers$CMA, answers$PATIENT_ID)
}
for (number in 1:7) {
  answers <- measure(number)
  mine <- setNames(ours[[paste0("cma", number)]], ours$patient)
  check(sprintf("CMA%d, window %g + %g, %s", number, start, days, arguments[6]), mine[names(answers)], answers, 1e-12)
}
finish()
