#include "tests/agent/channels/promises.h"

namespace migochat::test {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Nothing special is asked of a kind unless an overload below does.
QString broken(const auto &)
{
    return {};
}

QString broken(const InboundMessage &message)
{
    if (message.party.keys.isEmpty() || message.party.keys.constFirst().value.isEmpty())
        return u"a message of nobody"_s;
    if (!message.remoteId.isValid())
        return u"a message that cannot be recognised when it is repeated"_s;
    if (message.kindText.isEmpty())
        return u"a message of no kind"_s;
    if (!contentFromJson(toJson(message.content)))
        return u"a content that cannot be read again"_s;
    return {};
}

QString broken(const InboundStatus &status)
{
    return status.remoteId.isValid() || !status.clientToken.isEmpty() ? QString() : u"a status of no message"_s;
}

QString broken(const InboundWatermark &watermark)
{
    return watermark.party.keys.isEmpty() ? u"a watermark in no conversation"_s : QString();
}

QString broken(const InboundReferral &referral)
{
    return referral.party.keys.isEmpty() ? u"a referral of nobody"_s : QString();
}

QString broken(const InboundReaction &reaction)
{
    return reaction.party.keys.isEmpty() || !reaction.target.isValid() ? u"a reaction to nothing"_s : QString();
}

QString broken(const InboundEdit &edit)
{
    return edit.target.isValid() ? QString() : u"an edit of nothing"_s;
}

QString broken(const InboundRemoval &removal)
{
    return removal.target.isValid() ? QString() : u"a removal of nothing"_s;
}

QString broken(const InboundIdentityChange &change)
{
    return change.party.keys.isEmpty() ? u"a change to nobody"_s : QString();
}

QString broken(const InboundConsent &consent)
{
    return consent.party.keys.isEmpty() ? u"a consent of nobody"_s : QString();
}

QString broken(const InboundThreadOwner &owner)
{
    return owner.party.keys.isEmpty() ? u"an owner of no thread"_s : QString();
}

QString broken(const InboundAccountNotice &notice)
{
    return notice.remoteId.isEmpty() ? u"a notice that cannot be recognised when it is repeated"_s : QString();
}

QString broken(const InboundContactName &contact)
{
    return contact.party.keys.isEmpty() ? u"a name of nobody"_s : QString();
}

QString broken(const InboundLeadForm &form)
{
    return form.leadId.isEmpty() ? u"a lead that cannot be fetched"_s : QString();
}

QString broken(const InboundOther &other)
{
    if (other.kindText.isEmpty())
        return u"something of no kind"_s;
    return other.visible && other.party.keys.isEmpty() ? u"a bubble of nobody"_s : QString();
}

} // namespace

QString brokenPromise(const InboundEvent &event)
{
    const QString problem = std::visit([](const auto &which) { return broken(which); }, event);
    if (!problem.isEmpty())
        return problem;
    return std::visit([](const auto &which) { return which.party.account.isValid(); }, event) ? QString()
                                                                                              : u"no account"_s;
}

} // namespace migochat::test
