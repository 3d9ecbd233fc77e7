select
    id as animal_id,
    name,
    try_cast(legs as int) as legs,
    try_cast(born_at as timestamp) as born_at,
    _raw

from raw_animals
