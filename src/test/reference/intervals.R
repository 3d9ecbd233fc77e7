# Expected values of cases/measure-bottlenecks: Wilson's interval is R's prop.test without
# continuity correction, the interval of a mean is t.test.
options(digits = 10)
for (x in list(c(3, 4), c(0, 2), c(2, 3), c(1, 3))) {
  print(prop.test(x[1], x[2], correct = FALSE)$conf.int)
}
print(t.test(c(1, 2, 6))$conf.int)
print(t.test(c(4, 5))$conf.int)
