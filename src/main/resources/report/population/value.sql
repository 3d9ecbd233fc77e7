-- Groups below 11 are left out, and with them the smallest others of their kind, until they are two
-- or more of 16 or more together: else a total would tell them. Tiers and bands are told where
-- mart_equity tells them by themselves.
with ranked as (

    select
        *,
        min(members) over (partition by kind) as least,
        row_number() over (partition by kind order by members, name) as place,
        sum(members) over (
            partition by kind order by members, name
            rows between unbounded preceding and current row
        ) - members as smaller

    from mart_value

),

told as (

    select distinct business_date, dimension as kind, value as name, value_total as told
    from mart_equity
    where dimension in ('tier', 'band') and `group` = 'gender'

)

select
    as_of,
    ranked.kind,
    ranked.name,
    members,
    ratio,
    quality_rate,
    quality_change,
    quality_change_low,
    quality_change_high,
    note

from ranked
left join told on
    told.kind = ranked.kind
    and told.name = ranked.name
    and business_date = date_sub(as_of, 1)
where
    if(
        ranked.kind in ('tier', 'band'),
        told is not null,
        members >= 11 and (least >= 11 or (place > 2 and smaller >= 16))
    )
order by ranked.kind, ranked.name
