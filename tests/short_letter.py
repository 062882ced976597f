"""A letter short enough to be made by the dozen: no two numbers give the same bytes."""

SHORT_LETTER = """\
26 November 2018

Ms Odile Farrant
Director of Children's Services

Dear Ms Farrant

Focused visit to Westmarch local authority children's services

This letter summarises the findings of a focused visit to Westmarch on 5 and 6 November 2018.

Letter number {number}.

Yours sincerely

Kit Marlow
Her Majesty's Inspector
"""
