select * except (state), upper(state) as state
from raw_patients
