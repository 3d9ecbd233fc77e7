select *, if(lower(type) = 'numeric', value, null) as value_number
from raw_synthea_observations
