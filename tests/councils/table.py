"""Every fact of every council, with the words of its own page that say it.

A fact that is not listed for a council is one on which its page is silent: it must be empty in the profile.
"""

from intake.councils.profile import Count, Period

FACTS = (
    "acknowledge",
    "before_stage_1",
    "stage_1.name",
    "stage_1.who",
    "stage_1.names_them",
    "stage_1.within",
    "stage_1.longer",
    "stage_2.asking.whom",
    "stage_2.asking.within",
    "stage_2.asking.once_more_than",
    "stage_2.asking.say",
    "stage_2.asking.skip_if_agreed",
    "stage_2.asking.considered_by",
    "stage_2.name",
    "stage_2.who",
    "stage_2.independent_person",
    "stage_2.acknowledge",
    "stage_2.within",
    "stage_2.longer",
    "stage_3.asking.whom",
    "stage_3.asking.within",
    "stage_3.asking.once_more_than",
    "stage_3.asking.say",
    "stage_3.asking.skip_if_agreed",
    "stage_3.asking.considered_by",
    "stage_3.name",
    "stage_3.who",
    "stage_3.within",
    "stage_3.notice_at_least",
    "stage_3.report",
    "stage_3.answer",
    "stage_3.recommendations_to",
    "ombudsman",
    "twelve_months.rule",
    "twelve_months.quote",
    "advocacy.provider",
    "advocacy.provider_short",
    "advocacy.email",
    "advocacy.phone",
    "advocacy.mailbox",
    "advocacy.for_whom",
    "advocacy.arranged_by",
    "contacts.email.value",
    "contacts.phone.value",
    "contacts.phone_options",
    "contacts.post.value",
    "contacts.hours",
    "roles.complaints_team",
    "roles.complaints_officer",
    "roles.stage_1_lead",
    "roles.stage_1_called",
    "roles.stage_2_investigator",
    "roles.independent_person",
    "roles.stage_2_answer",
    "roles.stage_3_manager",
    "roles.final_answer",
    "safety.front_door",
    "safety.out_of_hours",
    "safety.mailbox",
)

OURS = "the page names nobody, or no address: this one is ours"
"""Stands in place of a page's words for what a profile must have and the page does not give."""


def working(days, start, hedge, **more):
    return Period(days, "working", start, hedge, **more)


MIDDLESBROUGH = {
    "acknowledge": (
        working(1, "receipt", "usually"),
        "let you know when they've received your complaint, usually within one working day",
    ),
    "before_stage_1": (
        working(
            5,
            "unstated",
            "within",
            quote="If your complaint cannot be dealt with within 5 working days, it will go to the formal complaints process",
        ),
        "If your complaint cannot be dealt with within 5 working days, it will go to the formal complaints process",
    ),
    "stage_1.name": ("Local resolution", "Stage 1 (local resolution)"),
    "stage_1.who": (
        "the manager of the service you're complaining about",
        "The manager of the service you're complaining about will look at your complaint",
    ),
    "stage_1.names_them": (
        working(3, "unstated", "try", quote="within 3 working days"),
        "We try to do this within 3 working days",
    ),
    "stage_1.within": (
        working(10, "unstated", "usually", quote="usually within 10 working days"),
        "This is usually within 10 working days",
    ),
    "stage_1.longer": (
        working(10, "told_you", "must", on_top=True),
        "They must not take more than 10 working days from that date",
    ),
    "stage_2.asking.once_more_than": (
        Count(20, "working", "unstated", quote="more than 20 working days have passed"),
        "if more than 20 working days have passed, you can ask to move on to stage 2",
    ),
    "stage_2.asking.skip_if_agreed": (
        True,
        "we might skip stage 1 and go straight to stage 2, but we'll always check you're happy with this first",
    ),
    "stage_2.name": ("Investigation", "Stage 2 (investigation)"),
    "stage_2.who": ("a senior manager", "A senior manager will look at your complaint"),
    "stage_2.independent_person": (
        "under_18_or_parent_or_carer",
        "If you're under 18, or you're a parent or carer complaining about a service your child is getting, an independent person",
    ),
    "stage_2.within": (
        working(25, "meeting", "within"),
        "will write to you within 25 working days of that meeting",
    ),
    "stage_2.longer": (
        working(65, "unstated", "within", quote="up to 65 working days"),
        "They can take up to 65 working days",
    ),
    "stage_3.asking.within": (
        working(20, "stage_end", "within"),
        "Once stage 2 has ended, you'll have 20 working days to ask for a review panel",
    ),
    "stage_3.name": ("Review panel", "Stage 3 (review panel)"),
    "stage_3.who": ("a review panel", "a review panel"),
    "stage_3.within": (
        working(30, "request", "try"),
        "Once you've asked for a review panel, we'll try and hold it within 30 working days",
    ),
    "ombudsman": (
        "sooner_if_you_wish",
        "You can complain to the LGSCO sooner, but they'll usually say you should go through the whole complaints process",
    ),
    "twelve_months.rule": (
        "normally_not_later",
        "We do not normally accept complaints about events or issues which happened more than 12 months ago",
    ),
    "twelve_months.quote": ("do not normally", "do not normally"),
    "advocacy.provider": (
        "National Youth Advocacy Service (NYAS)",
        "speaking to the National Youth Advocacy Service (NYAS)",
    ),
    "advocacy.provider_short": ("NYAS", "NYAS website"),
    "advocacy.email": ("help@nyas.net", "email help@nyas.net"),
    "advocacy.phone": ("0808 808 1001", "call 0808 808 1001 to ask for help"),
    "advocacy.for_whom": (
        "children_and_young_people",
        "If you're a child or young person, you may want an advocate",
    ),
    "advocacy.arranged_by": (
        "the Children's Complaints Officer",
        "The Children's Complaints Officer can help you get an advocate",
    ),
    "contacts.email.value": ("complaints@middlesbrough.gov.uk", "email complaints@middlesbrough.gov.uk"),
    "contacts.phone.value": ("01642 729814", "call the Complaints Team on 01642 729814"),
    "contacts.post.value": (
        "Complaints Team, PO Box 500, Middlesbrough, TS1 9FT",
        "Complaints Team, PO Box 500, Middlesbrough, TS1 9FT",
    ),
    "roles.complaints_team": ("the complaints team", "sent to the complaints team"),
    "roles.complaints_officer": ("the Children's Complaints Officer", "The Children's Complaints Officer"),
    "roles.stage_1_lead": (
        "the manager of the service you're complaining about",
        "The manager of the service you're complaining about",
    ),
    "roles.stage_1_called": ("the investigating officer", "We call them the investigating officer"),
    "roles.stage_2_investigator": (
        "the independent investigator",
        "We call them the independent investigator",
    ),
    "roles.independent_person": (
        "an independent person",
        "an independent person will also be involved in the complaint",
    ),
    "roles.stage_2_answer": ("a senior manager", "A senior manager will also write to you"),
}

REDCAR_CLEVELAND = {
    "stage_1.name": ("Local resolution", "Stage 1 – local resolution"),
    "stage_1.who": ("a Team Manager", "usually be investigated by a Team Manager"),
    "stage_1.within": (
        working(10, "unstated", "aim", quote="within 10 working days"),
        "We aim to provide a response to your complaint within 10 working days",
    ),
    "stage_1.longer": (
        working(
            10,
            "unstated",
            "within",
            on_top=True,
            quote="a further 10 working day extension may be needed",
        ),
        "a further 10 working day extension may be needed",
    ),
    "stage_2.asking.whom": ("the Complaints Officer", "ask our Complaints Officer to go to Stage 2"),
    "stage_2.name": ("Independent investigation", "Stage 2 – independent investigation"),
    "stage_2.who": ("an Investigating Officer", "an investigation by an Investigating Officer"),
    "stage_2.independent_person": (
        "always",
        "The investigation will be overseen by an Independent Person",
    ),
    "stage_2.within": (
        working(25, "unstated", "aim", quote="within 25 working days"),
        "We aim to complete the Stage 2 investigation within 25 working days",
    ),
    "stage_2.longer": (
        working(65, "unstated", "within", quote="up to a maximum of 65 working days"),
        "it could take up to a maximum of 65 working days",
    ),
    "stage_3.asking.whom": (
        "the Complaints Officer",
        "ask our Complaints Officer for a stage 3 review panel",
    ),
    "stage_3.asking.within": (
        working(20, "unstated", "must", quote="within 20 working days"),
        "You must do this within 20 working days",
    ),
    "stage_3.name": ("Complaint review panel", "Stage 3 – complaint review panel"),
    "stage_3.who": (
        "3 people who have experience in social care or related professions but who are independent from the Council",
        "3 people who have experience in social care or related professions but who are independent from the Council",
    ),
    "stage_3.recommendations_to": ("the Council", "the panel will make recommendations to the Council"),
    "ombudsman": (
        "if_still_unhappy",
        "If you remain dissatisfied with the outcome of the complaint review panel you can refer your complaint to the Local Government & Social Care Ombudsman",
    ),
    "advocacy.provider": (
        "National Youth Advocacy Service",
        "An advocate from the National Youth Advocacy Service can help you",
    ),
    "advocacy.provider_short": ("NYAS", OURS),
    "advocacy.for_whom": (
        "anyone_complaining",
        "If you would like help with your complaint, you can contact an advocate",
    ),
    "contacts.email.value": (
        "ChildrenServicesComplaints@redcar-cleveland.gov.uk",
        "Send an email to: ChildrenServicesComplaints@redcar-cleveland.gov.uk",
    ),
    "contacts.phone.value": ("01642 771528", "Call: 01642 771528"),
    "contacts.post.value": (
        "Complaints Officer, Children and Families Service, Seafield House, Kirkleatham Street, Redcar, TS10 1SP",
        "Write to: Complaints Officer, Children and Families Service, Seafield House, Kirkleatham Street, Redcar, TS10 1SP",
    ),
    "roles.complaints_team": ("the Complaints Officer", "our Complaints Officer"),
    "roles.complaints_officer": ("the Complaints Officer", "our Complaints Officer"),
    "roles.stage_1_lead": ("a Team Manager", "a Team Manager"),
    "roles.stage_2_investigator": ("an Investigating Officer", "an Investigating Officer"),
    "roles.independent_person": ("an Independent Person", "an Independent Person"),
    "roles.stage_3_manager": (
        "the Complaints Officer",
        "ask our Complaints Officer for a stage 3 review panel",
    ),
}

NORTH_EAST_LINCOLNSHIRE = {
    "acknowledge": (
        working(2, "receipt", "within"),
        "We will acknowledge your complaint within 2 working days of receipt",
    ),
    "stage_1.name": ("Local resolution", "Stage One – Local Resolution"),
    "stage_1.who": ("the service area", "this involves the service area of which you are complaining about"),
    "stage_1.within": (
        working(10, "receipt", "within"),
        "The timescale for responding to stage one complaints is 10 working days after the receipt of your complaint",
    ),
    "stage_1.longer": (
        working(20, "receipt", "within"),
        "if required the timescale can be extended to a maximum of 20 working days",
    ),
    "stage_2.asking.whom": (
        "the complaints team",
        "contact the complaints team and request to pursue your complaint to the next stage",
    ),
    "stage_2.name": ("Independent investigation", "Stage Two – Independent Investigation"),
    "stage_2.who": (
        "an investigating officer and an independent person who has had no previous involvement in your case",
        "an investigating officer and an independent person who has had no previous involvement in your case",
    ),
    "stage_2.independent_person": (
        "always",
        "conducted by an investigating officer and an independent person",
    ),
    "stage_2.within": (
        working(25, "unstated", "normally", quote="normally takes 25 working days"),
        "This process normally takes 25 working days",
    ),
    "stage_2.longer": (
        working(65, "unstated", "within", quote="a maximum of 65 working days"),
        "this can be extended to a maximum of 65 working days",
    ),
    "stage_3.asking.considered_by": (
        "the statutory complaints manager",
        "Any requests for a review panel will be considered by the statutory complaints manager",
    ),
    "stage_3.name": ("Review Panel", "Stage Three – Review Panel"),
    "stage_3.who": ("three independent people", "The Panel is made up of three independent people"),
    "ombudsman": (
        "when_exhausted",
        "If you have exhausted all stages of the Statutory Complaints process you can take your issues to the Local Government Ombudsman",
    ),
    "advocacy.for_whom": (
        "children_receiving_services",
        "a child or young person that is looked after by our Local Authority, or in receipt of services",
    ),
    "advocacy.arranged_by": (
        "the complaints team",
        "the complaints team can arrange for you to have an advocate",
    ),
    "contacts.email.value": (
        "res-customerservices@nelincs.gov.uk",
        "Email: res-customerservices@nelincs.gov.uk",
    ),
    "contacts.phone.value": ("(01472) 326298", "Telephone: (01472) 326298"),
    "contacts.phone_options": ("option 2 then option 1", "(01472) 326298 option 2 then option 1"),
    "contacts.post.value": (
        "Information, Governance and Complaints, Municipal Offices, Town Hall Square, Grimsby, North East Lincolnshire, DN31 1HU",
        "Information, Governance and Complaints, Municipal Offices, Town Hall Square, Grimsby, North East Lincolnshire, DN31 1HU",
    ),
    "contacts.hours": (
        "Monday to Thursday 8.30 am to 5 pm, Friday 8.30 am to 4.30 pm except bank holidays",
        "Opening times (telephone): Monday to Thursday 8.30 am to 5 pm, Friday 8.30 am to 4.30 pm except bank holidays",
    ),
    "roles.complaints_team": (
        "the Information, Governance and Complaints team",
        "dealt with by the Information, Governance and Complaints team",
    ),
    "roles.complaints_officer": ("the Complaint’s Officer", "asked by the Complaint’s Officer"),
    "roles.stage_1_lead": (
        "the officer dealing with your complaint",
        "informed of the officer dealing with your complaint",
    ),
    "roles.stage_2_investigator": ("an investigating officer", "conducted by an investigating officer"),
    "roles.independent_person": ("an independent person", "an independent person who has had no previous"),
    "roles.stage_3_manager": ("the statutory complaints manager", "the statutory complaints manager"),
}

BOURNEMOUTH = {
    "stage_1.name": ("Local resolution", "Stage 1: Local resolution"),
    "stage_1.who": (
        "the person looking in to your complaint",
        "the person looking in to your complaint will",
    ),
    "stage_1.within": (
        working(10, "unstated", "within", quote="Within ten working days"),
        "Within ten working days the person looking in to your complaint will",
    ),
    "stage_2.asking.whom": (
        "the children's complaints manager",
        "Contact the children's complaints manager within 20 days",
    ),
    "stage_2.asking.within": (
        Period(20, "unclear", "answer", "within", quote="within 20 days"),
        "within 20 days of getting your results from stage one",
    ),
    "stage_2.asking.say": (
        ("which_parts", "what_you_want"),
        "Explain which parts of your complaint have not been resolved and what you would like to happen",
    ),
    "stage_2.name": ("Investigation", "Stage 2: Investigation"),
    "stage_2.who": ("an investigator", "appoint an investigator to review your complaint"),
    "stage_2.independent_person": (
        "some_cases",
        "in some cases we'll also ask an independent person to help the investigator",
    ),
    "stage_2.within": (
        Period(25, "unclear", "unstated", "within", quote="within 25 days"),
        "with their response to the findings of the report within 25 days",
    ),
    "stage_3.asking.whom": (
        "the adult and children's complaints manager",
        "Ask the adult and children's complaints manager to arrange for a review panel",
    ),
    "stage_3.asking.say": (
        ("which_part_of_the_answer",),
        "clear about what particular part of the response you want the review panel to consider",
    ),
    "stage_3.name": ("Review panel", "Stage 3: Review panel"),
    "stage_3.who": (
        "three people that are not related to the complaint",
        "made up of three people that are not related to the complaint",
    ),
    "stage_3.within": (
        working(30, "request", "within"),
        "has 30 working days from receiving your request to hold a panel meeting",
    ),
    "stage_3.notice_at_least": (
        Count(10, "working", "panel"),
        "details of the panel hearing at least ten working days before it takes place",
    ),
    "stage_3.answer": (
        working(20, "panel", "within"),
        "within 20 working days of the review panel meeting with a final response",
    ),
    "stage_3.recommendations_to": (
        "the executive director",
        "These get sent to you and the executive director",
    ),
    "ombudsman": ("any_time", "you can contact the Local Government Ombudsman at any time"),
    "twelve_months.rule": (
        "within_one_year",
        "please let us know within one year of the event you want to tell us about",
    ),
    "advocacy.arranged_by": (
        "the children's complaints manager",
        "If you need help making your complaint speak to the children's complaints manager",
    ),
    "contacts.email.value": ("childrens-complaints@bournemouth.example", OURS),
    "roles.complaints_team": ("the children's complaints manager", "the children's complaints manager"),
    "roles.complaints_officer": ("the children's complaints manager", "the children's complaints manager"),
    "roles.stage_1_lead": (
        "the person looking in to your complaint",
        "the person looking in to your complaint",
    ),
    "roles.stage_2_investigator": ("an investigator", "an investigator"),
    "roles.independent_person": ("an independent person", "an independent person"),
    "roles.stage_2_answer": ("the service director", "The service director will write to you"),
    "roles.stage_3_manager": (
        "the adult and children's complaints manager",
        "the adult and children's complaints manager",
    ),
    "roles.final_answer": ("the executive director", "The executive director will write to you"),
}

BEXLEY = {
    "acknowledge": (
        working(2, "receipt", "aim"),
        "We aim to acknowledge a Stage 1 complaint within two working days of receipt",
    ),
    "stage_1.name": ("Internal investigation", "Stage 1 - Internal Investigation"),
    "stage_1.who": ("the relevant Service Manager", "investigated by the relevant Service Manager"),
    "stage_1.within": (
        working(10, "unstated", "aim", quote="within 10 working days"),
        "to provide a written response within 10 working days",
    ),
    "stage_2.asking.within": (
        working(20, "answer", "within"),
        "should be made within 20 working days from receipt of the Stage 1 response",
    ),
    "stage_2.asking.say": (
        ("why", "outcome"),
        "explain why the initial Stage 1 response has not resolved your complaint and what outcome you require",
    ),
    "stage_2.name": ("Independent investigation", "Stage 2 - Independent Investigation"),
    "stage_2.who": (
        "an Investigating Officer (IO) and an Independent Person (IP)",
        "conducted by an Investigating Officer (IO) and an Independent Person (IP)",
    ),
    "stage_2.independent_person": ("always", "and an Independent Person (IP) who oversees"),
    "stage_2.acknowledge": (
        working(2, "receipt", "aim"),
        "We aim to acknowledge a Stage 2 complaint within two working days of receipt",
    ),
    "stage_2.within": (
        working(25, "unstated", "within", days_to=65, quote="between 25 and 65 working days"),
        "is between 25 and 65 working days, depending on the complexity",
    ),
    "stage_3.name": ("Review Panel", "Stage 3 - Review Panel"),
    "stage_3.who": ("three independent people", "The review panel consists of three independent people"),
    "stage_3.within": (
        working(30, "request", "must"),
        "must ensure that the Review Panel Hearing takes place within 30 working days from the receipt of the Stage 3 request",
    ),
    "stage_3.report": (
        working(5, "panel", "aim"),
        "Following the Review Panel Hearing, the Review Panel will produce a report of its findings and recommendations and will aim to send this to you and the Council within five working days",
    ),
    "stage_3.answer": (
        working(15, "panel_report", "aim"),
        "will aim to provide you with its final Stage 3 response within 15 working days of receiving the review panel’s report",
    ),
    "stage_3.recommendations_to": (
        "the Director of Children’s Services",
        "makes recommendations to the Director of Children’s Services",
    ),
    "contacts.email.value": ("childrens-complaints@bexley.example", OURS),
    "roles.complaints_team": ("the complaints team", OURS),
    "roles.stage_1_lead": ("the relevant Service Manager", "the relevant Service Manager"),
    "roles.stage_2_investigator": ("an Investigating Officer (IO)", "an Investigating Officer (IO)"),
    "roles.independent_person": ("an Independent Person (IP)", "an Independent Person (IP)"),
    "roles.stage_2_answer": ("a Senior Manager", "a Senior Manager will provide a written response"),
    "roles.final_answer": ("the Council", "The Council will review the report"),
}

TABLE = {
    "middlesbrough": MIDDLESBROUGH,
    "redcar-cleveland": REDCAR_CLEVELAND,
    "north-east-lincolnshire": NORTH_EAST_LINCOLNSHIRE,
    "bournemouth": BOURNEMOUTH,
    "bexley": BEXLEY,
}

ALSO_SAID = {
    "middlesbrough": {
        "tell_staff_first": "You can talk to the staff member concerned (or their manager)",
        "settled_at_once": "Some complaints can be dealt with immediately. If this is possible, the complaints team will do this, if you agree.",
        "contacts_you_for_more": "We'll contact you if we need more information.",
        "contacts_you_and_tries_to_fix_it": "will contact you about your complaint, and see if they can fix the problem",
        "stage_1_tells_you_if_longer": "cannot finish looking at your complaint in 10 working days, they'll contact you and let you know",
        "stage_2_from_another_service": "They will not be someone who works for the service you're complaining about",
        "independent_person_not_staff": "someone who does not work for the council. They'll make sure your complaint is looked at properly and fairly.",
        "stage_2_meeting": "They'll ask you for more information and what you'd like us to do to fix the problem",
        "a_report_by_each": "Both the independent investigator and independent person will write a report",
        "copy_of_the_report": "We'll send you a copy of the final report",
        "stage_2_investigators_letter": "They'll tell you what they've found out and what the council will do",
        "meet_about_the_reports": "You can meet with them to talk about their reports if you want",
        "stage_2_adjudication": "This is called the adjudication process",
        "stage_2_tells_you_if_longer": "within 25 working days, they'll let you know",
        "panel_more_when_you_ask": "We'll tell you more if you decide to ask for a review panel",
        "panel_not_all_over_again": "The review panel will not look at your complaint all over again",
        "panel_listens": "listen to what you and the council have to say",
        "panel_looks_at_stage_2": "look at whether the stage 2 investigation was good enough",
        "panel_keeps_to_your_points": "focus on your complaints and what you want to happen",
        "panel_looks_for_more": "look for more information which might help to fix the problem",
        "panel_decides_each": "make a decision about each complaint they're looking at",
        "panel_new_ideas": "suggest innovative solutions to complicated problems",
        "panel_injustice": "look at whether you've suffered injustice (harm) because of the original problem, and what the council can do about this",
        "panel_improvements": "suggest improvements the council can make to stop problems happening again",
        "ombudsman_looks_at": "It also looks at whether there were any problems with how your complaint was handled",
        "officer_helps_get_an_advocate": "The Children's Complaints Officer can help you get an advocate",
        "services_elsewhere": "If you're complaining about a school, care home, home care provider, or any other support service, you must contact them directly",
    },
    "redcar-cleveland": {
        "discuss_with_officer": "contact our Complaints Officer to discuss any concerns",
        "manager_knows_your_case": "as they are actively supervising your case and will be familiar with your history",
        "most_are_concluded": "Most stage 1 complaints should be concluded within this time",
        "stage_2_other_service_or_outside": "a manager from a different service within the Council or someone brought in from outside the Council",
        "independent_person_not_staff": "someone who is not employed directly by the Council and whose role is to ensure that your complaint is investigated properly and fairly",
        "panel_you_may_come_with_someone": "You can attend the meeting and bring someone with you",
        "panel_does_not_investigate_again": "The review panel will not re-investigate, but will try to find the best way to settle the complaint",
        "panel_recommends": "the panel will make recommendations to the Council in order to resolve your complaint",
        "stage_3_is_the_last": "Stage 3 is the final stage of the Council’s complaint procedure",
    },
    "north-east-lincolnshire": {
        "officer_and_date_named": "you will also be informed of the officer dealing with your complaint and the response date",
        "called_informal": "resolve your concerns at this informal stage",
        "reviews_the_records": "As part of any investigation we will review the records and information held relevant to your complaint",
        "resolution_meeting_first": "a resolution meeting or a further investigation may be offered",
        "independent_person_new_to_your_case": "an independent person who has had no previous involvement in your case",
        "report_with_findings": "submit a formal report detailing their findings and any recommendations",
        "panel_looks_at_stage_2": "consider the adequacy of the stage two investigation",
        "panel_practical_remedies": "recommendations that provide practical remedies and service improvements",
        "accepted_as_acting": "somebody who is accepted as acting on behalf of a service user",
        "officer_asks_about_an_advocate": "You will be asked by the Complaint’s Officer if you would like the help of an advocate",
        "advocate_may_be_someone_you_know": "An advocate can be a friend, family member, school teacher etc",
        "advocate_you_meet_first": "make arrangements for you to meet with the advocate and you will have the opportunity to chat with them",
        "advocate_can_change": "If you are not happy with the person chosen then you can ask for someone else to be appointed",
        "advocate_until_resolved": "Once appointed the advocate will support you until the complaint is resolved",
        "strict_confidence": "Your complaint will be treated in strict confidence",
        "feedback_welcome": "able to make a comment, compliment, suggestion or complaint",
    },
    "bournemouth": {
        "tell_staff_first": "make sure you tell the staff that are providing the service",
        "letter_that_it_is_recorded": "Confirm that your complaint has been recorded",
        "speaks_to_everyone": "Speak to you and everyone else involved in the complaint",
        "reads_the_records": "Read all the relevant records",
        "writes_what_was_done": "Write to tell you what has been done about your complaint",
        "stage_1_says_why_and_when": "they’ll let you know why and when you can expect the response",
        "stage_2_reads_and_speaks": "They’ll read all the paperwork and speak to you and other people involved in your complaint",
        "copy_of_the_report": "write a report. We’ll send you a copy.",
        "stage_2_written_answer": "The service director will write to you with their response to the findings of the report",
        "stage_2_tells_you_if_longer": "If it's not possible to deal with your complaint within this time scale we'll let you know",
        "panel_write_your_main_points": "It is helpful if you can write down the main points you would like to make. We can then give them to the panel before the meeting.",
        "panel_say_who_comes": "If you’re planning to bring someone else to speak to the panel on your behalf, let the children's complaints manager know",
        "panel_reads_first": "They will review relevant information and reports about the complaint before the meeting",
        "panel_who_is_there": "The children's complaints manager and an administrator will also be there",
        "panel_recommends_to_you_too": "The panel will write down their recommendations. These get sent to you and the executive director",
        "someone_may_complain_for_you": "You can ask someone to speak to us or make the complaint on your behalf",
        "say_what_you_would_like": "It’s really helpful if you can also tell us what you’d like to happen",
        "manager_helps_you_complain": "If you need help making your complaint speak to the children's complaints manager",
        "ofsted_for_homes_and_schools": "If your complaint is about a residential school or a children’s home contact Ofsted",
        "good_and_bad_feedback": "Your feedback (good and bad) helps us",
    },
    "bexley": {
        "talks_to_officers_and_contractors": "who will liaise with the officers and contractors for the service",
        "stage_1_answer_in_writing": "to provide a written response within 10 working days",
        "independent_person_oversees": "who oversees the fairness and transparency of the investigation process",
        "report_with_findings": "produce a report, following their investigation, which will make findings and identify any recommendations",
        "stage_2_written_answer": "a Senior Manager will provide a written response to the complainant",
        "stage_2_longer_if_complex": "depending on the complexity of the complaint",
        "panel_recommends": "makes recommendations to the Director of Children’s Services",
        "panel_report_to_you_too": "will aim to send this to you and the Council",
    },
}

LINKS = {
    "middlesbrough": {"NYAS website": "", "LGSCO website": ""},
    "redcar-cleveland": {
        "Children and Families Complaints and Compliments Annual Report for 2018 - 2019": ""
    },
    "north-east-lincolnshire": {
        "Complaints, compliments and suggestions": "",
        "advocacy documents": "",
        "2016-17 Statutory complaints annual report (PDF)": "28th June 2017",
        "2015-16 Statutory complaints annual report (PDF)": "8th June 2016",
        "2014-15 Statutory complaints annual report (PDF)": "10th June 2015",
        "2013-14 Statutory complaints annual report (PDF)": "29th October 2014",
        "2012-13 Statutory complaints annual report (PDF)": "23rd December 2013",
        "2011-12 Statutory complaints annual report (PDF)": "5th November 2012",
        "2010-11 Statutory complaints annual report (PDF)": "",
    },
    "bournemouth": {"Privacy Notice for Children Complaints": ""},
    "bexley": {},
}
