-- What follows from a tier's members is told only where mart_equity tells the tier by itself: else
-- they would follow from what it tells of several together.
with told as (

    select distinct business_date, value as tier, value_total as told
    from mart_equity
    where dimension = 'tier' and `group` = 'gender'

)

select
    plan.as_of,
    plan.tier,
    role,
    if(told is null, null, members) as members,
    if(told is null, null, fte_needed) as fte_needed,
    fte,
    if(told is null, null, gap) as gap,
    if(told is null, null, recommendation) as recommendation

from mart_staffing_plan as plan
left join told on told.tier = plan.tier and business_date = date_sub(as_of, 1)
order by plan.tier, role
