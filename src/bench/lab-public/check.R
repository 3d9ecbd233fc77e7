# Compares figures with the referee's, one line each, and remembers whether any is beyond tolerance.

Sys.setenv(TZ = "UTC")
suppressPackageStartupMessages(library(jsonlite))
beyond <- 0

#' Prints ours, theirs and the larger of nothing and their difference, relative to theirs where that is over 1.
check <- function(name, ours, theirs, tolerance = 1e-9) {
  ours <- as.numeric(ours)
  theirs <- as.numeric(theirs)
  if (length(ours) != length(theirs) || length(ours) == 0) {
    cat(sprintf("%-34s %d figures against %d: DIFFERS\n", name, length(ours), length(theirs)))
    beyond <<- beyond + 1
    return(invisible())
  }
  defined <- identical(is.na(ours), is.na(theirs)) && identical(is.infinite(ours), is.infinite(theirs))
  apart <- abs(ours - theirs) / pmax(1, abs(theirs))
  worst <- if (all(!is.finite(apart))) 0 else max(apart, na.rm = TRUE)
  good <- defined && worst <= tolerance
  shown <- if (length(ours) == 1) sprintf("%14.9g %14.9g", ours, theirs) else sprintf("%20d figures ", length(ours))
  cat(sprintf("%-34s %s  %.1e  %s\n", name, shown, worst, if (good) "agrees" else "DIFFERS"))
  if (!good) beyond <<- beyond + 1
  invisible()
}

finish <- function() quit(status = if (beyond > 0) 1 else 0)
