"""Expected values of ArmDrawTest: HMAC-SHA256 by Python's standard library."""
import hashlib
import hmac


def digest(key, message):
    return hmac.new(key.encode(), message.encode(), hashlib.sha256).hexdigest()


def arms(experiment, stratum, places, size, control):
    drawn = ""
    for block in range(places // size):
        slots = sorted(range(size), key=lambda i: digest(experiment, f"{stratum}/{block}/{i}"))
        drawn += "".join("C" if i in slots[:control] else "T" for i in range(size))
    return drawn


for key, patient in [("uplift-vs-rule", "P000001"), ("uplift-vs-rule", "P000002"),
                     ("trial-2", "P000001"), ("uplift-vs-rule", "")]:
    print(key, patient, digest(key, patient))
print(arms("uplift-vs-rule", "b1/q1", 25, 5, 1))
print(arms("uplift-vs-rule", "b1/q2", 25, 5, 1))
print(arms("trial-2", "b1/q1", 12, 4, 1))
