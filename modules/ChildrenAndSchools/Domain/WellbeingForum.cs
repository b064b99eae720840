namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>
/// A wellbeing forum (trivselsforum) for one child. It always ends in a concrete plan with someone responsible and an agreed follow-up
/// (Nye Fælles Veje 2018, theme "Tidlig indsats").
/// </summary>
internal sealed class WellbeingForum : IRevised
{
    public required Guid Id { get; init; }

    public required CitizenId Citizen { get; init; }

    /// <summary>Name of the school or daycare.</summary>
    public required string Setting { get; init; }

    public required SettingKind Kind { get; init; }

    public required RaisedBy RaisedBy { get; init; }

    public required DateOnly Opened { get; init; }

    /// <summary>The parents' view (forældrenes perspektiv), in their own words.</summary>
    public string? ParentsView { get; set; }

    /// <summary>The child's view (barnets perspektiv), in its own words.</summary>
    public string? ChildsView { get; set; }

    public ForumStatus Status { get; set; }

    public DateOnly? Closed { get; set; }

    /// <summary>The agreed day of follow-up (opfølgning).</summary>
    public DateOnly? FollowUp { get; set; }

    /// <summary>The day the plan was followed up.</summary>
    public DateOnly? FollowedUp { get; set; }

    /// <summary>Counts the changes, so that two people at once cannot undo each other's.</summary>
    public int Revision { get; set; }

    public List<Concern> Concerns { get; } = [];

    public List<ForumMember> Members { get; } = [];

    public List<ForumAdvice> Advice { get; } = [];

    public List<ForumReferral> Referrals { get; } = [];

    public IEnumerable<PlannedAction> Actions => Concerns.SelectMany(c => c.Actions);

    /// <summary>Adds somebody who takes part.</summary>
    public Refusals AddMember(Guid id, MemberText text)
    {
        var refused = MustBeOpen();
        refused.AddRange(text.WhatIsWrong());
        refused.When(Members.Exists(m => string.Equals(m.Name, text.Name?.Trim(), StringComparison.OrdinalIgnoreCase) && m.Profession == text.Profession), "member-already-there", "Personen er allerede med.", "name");
        if (refused.None) Members.Add(new ForumMember { Id = id, Forum = Id, Name = text.Name!.Trim(), Profession = text.Profession!.Value });
        return refused;
    }

    /// <summary>Gives the parents or the general system advice, which comes before any referral.</summary>
    public Refusals Advise(Guid id, AdviceText text, DateOnly today)
    {
        var refused = MustBeOpen();
        refused.AddRange(text.WhatIsWrong());
        if (refused.None) Advice.Add(new ForumAdvice { Id = id, Forum = Id, To = text.To!.Value, Text = text.Text!.Trim(), On = today });
        return refused;
    }

    /// <summary>Refers on, once advice to the general system has been given.</summary>
    public Refusals Refer(Guid id, ReferralText text, DateOnly today)
    {
        var refused = MustBeOpen();
        refused.AddRange(text.WhatIsWrong());
        refused.When(Advice.Count == 0, "referral-before-advice", "Giv først et råd til skolen, dagtilbuddet eller forældrene: trivselsforum er først og fremmest råd.", "to");
        if (refused.None) Referrals.Add(new ForumReferral { Id = id, Forum = Id, To = text.To!.Value, ToName = Writing.Tidy(text.ToName), Why = text.Why!.Trim(), Sent = today });
        return refused;
    }

    /// <summary>Writes down what came back from a referral, also after the forum has closed; null when there is no such referral.</summary>
    public Refusals? NoteAnswer(Guid referral, string? answer, DateOnly today)
    {
        if (Referrals.Find(r => r.Id == referral) is not { } sent) return null;
        var refused = new Refusals().Needs(answer, "referral-answer-without-text", "Skriv, hvad der kom tilbage.", "answer")
            .When(sent.Answered is not null, "referral-already-answered", "Svaret er allerede skrevet.");
        if (refused.None) (sent.Answer, sent.Answered) = (answer!.Trim(), today);
        return refused;
    }

    /// <summary>Adds a concern to talk over.</summary>
    public Refusals AddConcern(Guid id, string? text)
    {
        var refused = MustBeOpen().Needs(text, "concern-without-text", "Skriv, hvad I er bekymrede for.", "text");
        if (refused.None) Concerns.Add(new Concern { Id = id, Forum = Id, Text = text!.Trim() });
        return refused;
    }

    /// <summary>Adds an action for a concern; null when the forum has no such concern.</summary>
    public Refusals? AddAction(Guid id, Guid concern, ActionText text, DateOnly today)
    {
        if (Concerns.Find(c => c.Id == concern) is not { } about) return null;
        var refused = MustBeOpen();
        refused.AddRange(text.WhatIsWrong(today));
        if (refused.None) about.Actions.Add(new PlannedAction { Id = id, Concern = concern, What = text.What!.Trim(), Responsible = Writing.Tidy(text.Responsible), Role = Writing.Tidy(text.Role), Due = text.Due });
        return refused;
    }

    /// <summary>Rewrites an action, most often to name who is responsible; null when the forum has no such action.</summary>
    public Refusals? ReviseAction(Guid action, ActionText text, DateOnly today)
    {
        if (Actions.FirstOrDefault(a => a.Id == action) is not { } planned) return null;
        var refused = MustBeOpen();
        refused.AddRange(text.WhatIsWrong(text.Due == planned.Due ? DateOnly.MinValue : today));
        if (refused.None) planned.Write(text);
        return refused;
    }

    /// <summary>Writes down how the parents and the child see it.</summary>
    public Refusals WriteViews(string? parents, string? child)
    {
        var refused = MustBeOpen().Fits(parents, "parentsView").Fits(child, "childsView");
        if (refused.None) (ParentsView, ChildsView) = (Writing.Tidy(parents), Writing.Tidy(child));
        return refused;
    }

    /// <summary>Closes the forum with a plan, or says everything that is missing.</summary>
    public Refusals Close(DateOnly? followUp, DateOnly today)
    {
        var refused = MustBeOpen();
        if (!refused.None) return refused;

        refused = WhatIsMissing();
        refused
            .When(followUp is null, "forum-without-follow-up", "Aftal en dag, hvor I følger op på planen.", "followUp")
            .When(followUp <= today, "forum-follow-up-passed", "Opfølgningen skal ligge efter i dag.", "followUp");
        if (refused.None) (Status, Closed, FollowUp) = (ForumStatus.Closed, today, followUp);
        return refused;
    }

    /// <summary>What the plan lacks before the forum can be closed, follow-up apart.</summary>
    public Refusals WhatIsMissing()
    {
        var refused = new Refusals().When(Concerns.Count == 0, "forum-without-concern", "Skriv mindst én bekymring.", "concerns");
        for (var c = 0; c < Concerns.Count; c++)
        {
            refused.When(Concerns[c].Actions.Count == 0, "concern-without-action", $"Bekymring {c + 1} mangler en handling.", $"concerns[{c}].actions");
            for (var a = 0; a < Concerns[c].Actions.Count; a++)
                refused.When(Writing.IsEmpty(Concerns[c].Actions[a].Responsible), "action-without-responsible", $"Bekymring {c + 1}, handling {a + 1} mangler en ansvarlig.", $"concerns[{c}].actions[{a}].responsible");
        }
        return refused;
    }

    /// <summary>Notes that the plan has been followed up.</summary>
    public Refusals NoteFollowUp(DateOnly? on, DateOnly today)
    {
        var refused = new Refusals()
            .When(Status != ForumStatus.Closed, "forum-not-closed", "Der er først en plan at følge op på, når trivselsforummet er lukket.")
            .When(FollowedUp is not null, "forum-already-followed-up", "Planen er allerede fulgt op.")
            .When(on is null, "follow-up-without-day", "Vælg den dag, I fulgte op.", "on")
            .When(on > today, "follow-up-in-future", "Dagen kan ikke ligge efter i dag.", "on")
            .When(on < Closed, "follow-up-before-close", "Dagen kan ikke ligge før den dag, planen blev aftalt.", "on");
        if (refused.None) FollowedUp = on;
        return refused;
    }

    private Refusals MustBeOpen() => new Refusals().When(Status != ForumStatus.Open, "forum-closed", "Trivselsforummet er lukket. Åbn et nyt, hvis der er mere at tale om.");
}
