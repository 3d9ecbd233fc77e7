# Expected values of SensitivityOfEffectTest (R, stats only). Run beside ../shared/data/causal.
d <- read.csv("../shared/data/causal/lalonde/matchit_lalonde_614.csv")
m <- lm(re78 ~ treat + age + educ + factor(race) + married + nodegree + re74 + re75, d)
s <- summary(m)$coefficients["treat", ]; df <- m$df.residual
f <- abs(s[3])/sqrt(df); rv <- function(f) (sqrt(f^4+4*f^2)-f^2)/2
fc <- abs(qt(.025, df-1))/sqrt(df-1)
cat(sprintf("coef %.6f se %.6f df %d rv %.8f rvq %.8f r2 %.8f\n", s[1], s[2], df, rv(f), if (f>fc) rv(f-fc) else 0, s[3]^2/(s[3]^2+df)))
n <- read.csv("../shared/data/causal/nhefs/nhefs.csv"); n <- n[!is.na(n$wt82),]
m <- lm(wt82_71 ~ qsmk+sex+race+age+I(age^2)+factor(education)+smokeintensity+I(smokeintensity^2)+smokeyrs+I(smokeyrs^2)+factor(exercise)+factor(active)+wt71+I(wt71^2), n)
s <- summary(m)$coefficients["qsmk", ]; df <- m$df.residual; f <- abs(s[3])/sqrt(df); fc <- abs(qt(.025, df-1))/sqrt(df-1)
cat(sprintf("coef %.6f se %.6f df %d rv %.8f rvq %.8f r2 %.8f\n", s[1], s[2], df, rv(f), if (f>fc) rv(f-fc) else 0, s[3]^2/(s[3]^2+df)))
# greedy nearest neighbour pairs on the logit, largest first, caliper 0.2 sd
p <- glm(qsmk ~ sex+race+age+I(age^2)+factor(education)+smokeintensity+I(smokeintensity^2)+smokeyrs+I(smokeyrs^2)+factor(exercise)+factor(active)+wt71+I(wt71^2), binomial, n)
l <- predict(p); cal <- .2*sd(l)
tr <- which(n$qsmk==1); co <- which(n$qsmk==0); tr <- tr[order(-l[tr])]
used <- rep(FALSE, length(l)); a <- 0; dd <- 0; k <- 0
for (i in tr) { c0 <- co[!used[co]]; j <- c0[which.min(abs(l[c0]-l[i]))]; if (abs(l[j]-l[i])<=cal) { used[j] <- TRUE; k <- k+1; if (n$wt82_71[i]!=n$wt82_71[j]) dd <- dd+1; if (n$wt82_71[i]>n$wt82_71[j]) a <- a+1 } }
g <- uniroot(function(g) pbinom(a-1, dd, g/(1+g), lower.tail=FALSE)-.05, c(1,10), tol=1e-12)$root
cat(sprintf("pairs %d discordant %d positive %d gamma %.8f p %.8g\n", k, dd, a, g, pbinom(a-1,dd,.5,lower.tail=FALSE)))
# isotonic-calibrated in-sample propensity
iso <- isoreg(fitted(p), n$qsmk); e <- pmin(pmax(as.stepfun(iso)(fitted(p)), .01), .99)
w <- ifelse(n$qsmk==1, 1/e, 1/(1-e)); h <- function(w) weighted.mean(n$wt82_71[n$qsmk==1], w[n$qsmk==1]) - weighted.mean(n$wt82_71[n$qsmk==0], w[n$qsmk==0])
e0 <- fitted(p); w0 <- ifelse(n$qsmk==1, 1/e0, 1/(1-e0))
q <- quantile(w0, c(.01,.99)); cat(sprintf("calibrated %.8f truncated %.8f\n", h(w), h(pmin(pmax(w0,q[1]),q[2]))))
# GATE by AIPW in subgroup sex==1
m1 <- lm(wt82_71 ~ sex+race+age+I(age^2)+factor(education)+smokeintensity+I(smokeintensity^2)+smokeyrs+I(smokeyrs^2)+factor(exercise)+factor(active)+wt71+I(wt71^2), n[n$qsmk==1,])
m0 <- update(m1, data=n[n$qsmk==0,])
u1 <- predict(m1,n); u0 <- predict(m0,n); G <- u1-u0+n$qsmk*(n$wt82_71-u1)/e0-(1-n$qsmk)*(n$wt82_71-u0)/(1-e0)
for (s in 0:1) cat(sprintf("sex %d n %d gate %.8f se %.8f\n", s, sum(n$sex==s), mean(G[n$sex==s]), sd(G[n$sex==s])/sqrt(sum(n$sex==s))))
