-- How many living patients of each level have which value, tonight and the night before: a night that
-- was told.
with facts as (

    select
        groups.*,
        explode(
            concat(
                array(
                    named_struct('dimension', 'tier', 'value', tier),
                    named_struct('dimension', 'band', 'value', band)
                ),
                transform(
                    filter(split(coalesce(gaps, ''), '[|]'), gap -> gap <> ''),
                    gap -> named_struct(
                        'dimension', concat('gap_', split_part(gap, '=', 1)),
                        'value', split_part(gap, '=', 2)
                    )
                )
            )
        ) as fact

    from int_patient_groups as groups
    where
        business_date = run_date
        or business_date = (
            select max(business_date) from mart_equity where business_date < run_date
        )

),

levels as (

    select
        business_date,
        fact.dimension,
        fact.value,
        stack(
            6,
            'gender', gender,
            'age_group', age_group,
            'race_ethnicity', race_ethnicity,
            'insurance', insurance,
            'income', income,
            'education', education
        ) as (`group`, level)
    from facts

)

select
    business_date,
    `group`,
    level,
    dimension,
    value,
    cast(count(*) as int) as patients

from levels
group by business_date, `group`, level, dimension, value
order by business_date, `group`, level, dimension, value
