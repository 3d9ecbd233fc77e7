select
    coalesce(legs, 0) as legs,
    count(*) as animals

from stg_animals
where born_at < as_of
group by coalesce(legs, 0)
