"""Phrases as they stand in councils' plans and papers, with nothing personal in them."""

from __future__ import annotations

from typing import Final

INNOCENT: Final = """
Due 2004-03-31 and moved to 2005-06
23.6 per 1,000 households by March 2005
£20,000 to £30,000 once
£1,234,567,890 over ten years
up to 500 hours at £40 an hour
Appendix A, row 1.6
Objective 3, milestone 2, paragraphs 1.1 to 1.6
The Crime and Disorder Act 1998, section 17
BV126a is checked every quarter
plans@wexmouth.gov.uk
mailto:communitysafety@wexmouth.gov.uk
mailto:democratic.services@wexmouth.gov.uk
https://www.gov.uk/government/publications/12345678
Minute 7 of 14 May 2026
from 2002-04-01 to 2005-03-31
actions 1, 2, 3, 7, 8, 11, 14, 15 and 16
the 24/7 control room in the Saddlers Centre
Doctors and nurses from the trust
Miss the deadline and say why
Sir or madam
E10000015 is the county's code
ref: "1.10"
https://x.safelinks.protection.outlook.com/?data=05%7C02%7Cplans%40wexmouth.gov.uk%7C
https://wexmouth.sharepoint.com/sites/plans/personal-care
01.02.2003 10.30 in the PC room
Councillors and PC users
Home Office money of 2002 to 2005
equal 3rd of 12, then 6th or 7th
9 of 32 actions, 28 per cent
10.30 on 14 October 2003
Phase 2: 100 lamps, 250 posts
2025/26 Q3
The Head of Legal Services
Councillors and members of the public
CCTV cameras 1234567 to 1234599
version 2.0.1.3456789012
the password policy was reviewed
secret ballots are not used
a key worker for each family
M4 to M5 and the A38
W3C and WCAG 2.2 AA
1,000,000,000 letters
PO5 is the grade of the post
ward B12 and ward C3
0800 to 2000 hours every day
Drive and Street names
the Dame school on the hill
Professor of criminology
Mx is a title
30 June 2002, then 31 July 2002
15 September 2005 at 6pm
three per cent of 12345678 pounds
1999/2000 pilot
Ms. is short
spend of 4,500,000 over 3 years
2,345 6789 and 12,000 offences
crime fell from 1,234 to 1,098 (11.0%)
345 of 6,789 households
£1.2m, £345k and £6,789
£12 345 678 in the old notation
13 per 1,000 people in 2019/20, 12.7 in 2020/21
years 2001 2002 2003 2004 2005
1999 2000 2001 2002 2003
2020-21, 2021-22, 2022-23
from 01-04-2005 to 31-03-2006
on 01/04/2005 at 10.30
2005-04-01 2006-03-31
31.03.2006 and 30.06.2006
Q1 2025 to Q4 2026
the week of 6 to 12 May
08:30 to 17:00 from Monday to Friday
24 hours a day, 365 days a year
CAB 123 45 6789
minute 45 of CAB/2024/17
minutes 12 to 34, Cabinet 14 March 2024
Key decision KD 0456
Decision reference EX-2024-031
report CS/23/0456 of the Director
paragraph 3.2.1 of appendix B2
Agenda item 7 (a) and 7 (b)
motion 12 of 2023
page 101 to page 123
Table 4.12 and figure 3.2
rows 100 to 200
CAD 1234 of 1 April 2024
crime number 04/123456/24
incident 567 of 03/02/2025
planning reference 22/01234/FUL
licence PA 0456 and LN/000012345
UPRN 100030318212
UPRN 10002345671
USRN 20400123
title number LT123456
contract DN612345
purchase order 4500123456
tender 2024/S 000-012345
OJEU notice 2019/S 123-301234
company number 01234567
registered charity 1056789
VAT registration 123 4567 89
ISBN 978 0 11 340567 8
ISBN 0 11 340567 3
ISSN 1234-5679
ISO 9001:2015 and ISO/IEC 27001
BS EN 12464-1 and BS 5489-1:2020
PAS 2035 and PAS 2038
E07000135 and E06000016
W06000015 and S12000033
E01013456 is the area's code
E05005447 Abbey ward
grid reference SK 585 045
SK5850045000
easting 458500, northing 304500
52.6369, -1.1398
commit 3f2a9c1d7be04c55
sha256 9f86d081884c7d659a2feaa0c55ad015
123e4567-e89b-12d3-a456-426614174000
https://x.example/id/4567890123
https://x.example/doc?id=12345678&page=2
https://x.example/2024/05/14/report-0456.pdf
LE1 and LE2 districts
the AL1, AL3 and AL4 districts
A46 4AB works
A1 2AB scheme on the trunk road
M1 junction 21A
the B582 and the A6 at Oadby
bus routes 31, 48A and X5
Junction 21, M1
Flat 2B and Block C3
rooms G01 to G12
camera C12 3AB
Class B2 2nd edition
COVID-19 and SARS-CoV-2
NI 15 and BV 126
KPI 12a and PI 4.3
BVPI 126a to 128c
NI 195a, NI 195b
Key stage 2 and GCSE 9 to 4
Band D at £1,789.45
grade PO5 or SO2
NVQ 3 and BTEC 2
a 4 x 4 vehicle
W3C WCAG 2.2 AA and EN 301 549
0300 123 4567 for reports
0800 555 111
0345 600 1234
call 101, or 999 in an emergency
NHS 111 and 119
03000 123 456
text 60066
0 to 25 years
0.5 to 1.5 posts
01 to 12 months
plan 01234
1 in 10 and 2 in 100
phase 10 20 30 40 of 100
10 20 30 40 50 60 70 80 90
1 2 3 4 5 6 7 8 9 10 11 12
scores 98 76 54 32 10
account code 12345
cost centre 40012345
budget code GF-1234-5678
the account is settled each March
the sort of code that planners use
a bank holiday and a bank account
community.safety@wexmouth.gov.uk
asb@wexmouth.gov.uk
highways@wexmouth.gov.uk
street-lighting@wexmouth.gov.uk
housing.repairs@wexmouth.gov.uk
customerservices@wexmouth.gov.uk
mailto:parks@wexmouth.gov.uk
foi@wexmouth.gov.uk
noreply@wexmouth.gov.uk
clerk@wexmouth-town.gov.uk
environmental.health@wexmouth.gov.uk
licensing.team@wexmouth.gov.uk
youth-services@wexmouth.gov.uk
@wexmouthcouncil on social media
5 @ £40
Councillor for Abbey ward
Councillor Call for Action
Councillor Development Group
the Councillor Champion for Safety
Councillors’ code of conduct
Cllr champions for each ward
ward councillors and Cabinet members
Leader of the Council
Head of Drug and Alcohol Services
Head of Dr Foster Intelligence reports
Deputy Chief Constable
Director of Public Health
Assistant Chief Executive
Sir John Moore Foundation
Sir Jonathan North College
Dr Martin Luther King Street
Dame Alice Owen School
Sir Robert Hall Memorial Prize
Miss no deadline
Miss Saturday deliveries
near misses and Miss Marple evenings
Ms and Mr as forms of address
Mr or Mrs may be left out
Dr is short for Drive
Beech Dr and Elm Rd
Church Dr, Mill Ln and Abbey Cl
St Mary's and St Peter's wards
St Matthew's estate
St George’s Cultural Quarter
King Richard III visitor centre
Queen Elizabeth Hospital
Prince’s Trust teams
Crime Concern and the Safer Neighbourhoods Board
Neighbourhood Watch co-ordinators
Professor status is not needed
Dame’s violet in the meadows
Reverend as a form of address
Chief Officer Group on Crime Reduction
Safer Leicester Partnership
password resets fell by 12%
password protected: all laptops
Passwords: change them every 90 days
secret: none
a secret shopper visited
token payment of £1
the API key people use is theirs
keys: 12 cut, 3 lost
the private keys of flats
access tokens are for the car park
Section 106 and section 278
Schedule 2, part 1, paragraph 3
Housing Act 1996, part 7
the 1998 Act (section 5, 6 and 17)
Regulation (EU) 2016/679
SI 2018/952
Hansard 14 May 2003, column 345
24 to 28 July 2026
14 of 23 milestones
5,678 visits in 90 days
about 1 in 3 (34%)
from 12.5% to 9.8%
2 km of path and 140 lamps
13 lamps at 3000 K
4,111 1,111 1,111 1,111 visits a quarter
900 metres, 1,200 metres
240 V and 32 A
5G masts and 4G routers
H&S and E&D
P1, P2 and P3 repairs
R1 to R9
AB 12 to AB 34
AB123 and CD456
Team AB, 12 34 56 and C
""".strip().splitlines()
"""One a line."""
