select *, string(_ingested_at) as delivered_at
from raw_patients
