# AdhereR's example data as CSV: fills.R FOLDER-OF-rda OUT-FOLDER.
#
# events.csv is med.events as it comes. dispensed.csv has the dates and drugs of durcomp.dispensing, which has
# no days of supply: they are drawn, so that gaps, overlaps and several drugs of one day all occur.

arguments <- commandArgs(trailingOnly = TRUE)
load(file.path(arguments[1], "medevents.rda"))
load(file.path(arguments[1], "durcomp.rda"))
write.csv(med.events, file.path(arguments[2], "events.csv"), row.names = FALSE, quote = FALSE)
set.seed(1)
dispensed <- data.frame(
  PATIENT_ID = durcomp.dispensing$ID,
  DATE = format(durcomp.dispensing$DATE.DISP, "%m/%d/%Y"),
  PERDAY = 1,
  CATEGORY = durcomp.dispensing$ATC.CODE,
  DURATION = sample(c(7, 14, 28, 30, 60, 90), nrow(durcomp.dispensing), replace = TRUE)
)
write.csv(dispensed, file.path(arguments[2], "dispensed.csv"), row.names = FALSE, quote = FALSE)
