# Reference values for EValueTest: VanderWeele & Ding (2017), table 2. Run: Rscript evalue.R
e <- function(rr) { rr <- ifelse(rr < 1, 1 / rr, rr); rr + sqrt(rr * (rr - 1)) }
cat(sprintf("RR 3.9, 1.8, 0.8, 2.5: %s\n", paste(sprintf("%.6f", e(c(3.9, 1.8, 0.8, 2.5))), collapse = " ")))
cat(sprintf("d -0.42 se 0.14: %.6f %.6f\n", e(exp(-0.91 * 0.42)), e(exp(-0.91 * 0.42 + 1.78 * 0.14))))
