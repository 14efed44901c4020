#include "tests/agent/channels/eventtext.h"

namespace migochat::test {

using namespace Qt::Literals::StringLiterals;

namespace {

class Line
{
public:
    explicit Line(const QString &start) : m_words{start} {}

    Line &add(QStringView name, const QString &value)
    {
        if (!value.isEmpty())
            m_words << name % u"=" % QString(value).replace(u'\n', u"⏎"_s);
        return *this;
    }

    Line &flag(QStringView name, const bool &isSet)
    {
        if (isSet)
            m_words << name.toString();
        return *this;
    }

    Line &party(const EventParty &party)
    {
        add(u"account", party.account.value());
        for (const IdentityKey &key : party.keys)
            add(toText(key.kind).toString(), key.value);
        return add(u"name", party.profileName);
    }

    Line &source(const MessageSource &source)
    {
        if (source.kind != SourceKind::Direct)
            add(u"source", toText(source.kind).toString());
        add(u"ad", source.adId).add(u"post", source.postId).add(u"comment", source.commentId);
        add(u"ref", source.ref).add(u"click", source.clickId).add(u"headline", source.headline);
        return add(u"body", source.body).add(u"url", source.url);
    }

    Line &at(Instant at) { return add(u"at", QString::number(toMsecs(at))); }
    Line &raw(const QByteArray &raw) { return flag(u"raw", !raw.isEmpty()); }

    [[nodiscard]] QString text() const { return m_words.join(u' '); }

private:
    QStringList m_words;
};

QString text(const InboundAttachment &attachment)
{
    Line line(attachment.kind);
    line.add(u"id", attachment.remoteId).add(u"url", attachment.url).add(u"mime", attachment.mimeType);
    line.add(u"file", attachment.fileName).add(u"sha256", attachment.sha256);
    return u"[" % line.text() % u"]";
}

QString text(const InboundMessage &message)
{
    Line line(u"message "_s + toText(message.kind));
    line.add(u"word", message.kindText).add(u"id", message.remoteId.value()).at(message.at).party(message.party);
    line.flag(u"echo", message.isEcho).flag(u"own", message.isOwnEcho).flag(u"standby", message.inStandby);
    line.flag(u"history", message.isHistory).flag(u"forwarded", message.isForwarded);
    line.flag(u"silent", !message.opensWindow);
    line.add(u"token", message.clientToken).add(u"payload", message.payload);
    line.add(u"replyTo", message.replyTo.value()).source(message.source);
    for (const InboundAttachment &attachment : message.attachments)
        line.add(u"file", text(attachment));
    line.add(u"content", QString::fromUtf8(toJson(message.content)));
    return line.raw(message.raw).add(u"text", message.text).text();
}

QString text(const InboundStatus &status)
{
    Line line(u"status "_s + toText(status.state));
    line.add(u"id", status.remoteId.value()).at(status.at).party(status.party).add(u"token", status.clientToken);
    line.add(u"billing", status.billing).add(u"error", status.errorCode).add(u"detail", status.errorDetail);
    return line.raw(status.raw).text();
}

QString text(const InboundWatermark &watermark)
{
    Line line(u"watermark "_s + toText(watermark.state));
    line.at(watermark.upTo).party(watermark.party);
    for (const RemoteMessageId &id : watermark.messages)
        line.add(u"mid", id.value());
    return line.text();
}

QString text(const InboundReferral &referral)
{
    return Line(u"referral"_s).at(referral.at).party(referral.party).source(referral.source).raw(referral.raw).text();
}

QString text(const InboundReaction &reaction)
{
    Line line(u"reaction "_s + toText(reaction.author));
    line.add(u"emoji", reaction.emoji).add(u"target", reaction.target.value()).at(reaction.at).party(reaction.party);
    return line.raw(reaction.raw).text();
}

QString text(const InboundEdit &edit)
{
    Line line(u"edit"_s);
    line.add(u"target", edit.target.value()).add(u"number", QString::number(edit.number)).at(edit.at).party(edit.party);
    return line.raw(edit.raw).add(u"text", edit.text).text();
}

QString text(const InboundRemoval &removal)
{
    static constexpr std::array kWords{"deleted"_L1, "hidden"_L1, "shown"_L1};
    Line line(u"removal "_s + kWords[static_cast<std::size_t>(removal.what)]);
    return line.add(u"target", removal.target.value()).at(removal.at).party(removal.party).raw(removal.raw).text();
}

QString text(const InboundIdentityChange &change)
{
    Line line(u"identity "_s + change.kindText);
    for (const IdentityKey &key : change.previous)
        line.add(QString(u"was-" % toText(key.kind)), key.value);
    return line.party(change.party).at(change.at).raw(change.raw).text();
}

QString text(const InboundConsent &consent)
{
    Line line(u"consent "_s + consent.kindText);
    return line.flag(u"allowed", consent.marketingAllowed).at(consent.at).party(consent.party).raw(consent.raw).text();
}

QString text(const InboundThreadOwner &owner)
{
    Line line(u"owner "_s + owner.kindText);
    return line.flag(u"ours", owner.isOurs).at(owner.at).party(owner.party).raw(owner.raw).text();
}

QString text(const InboundAccountNotice &notice)
{
    Line line(u"notice "_s + notice.kindText);
    line.add(u"event", notice.event).add(u"subject", notice.subject).flag(u"trouble", notice.isTrouble);
    line.add(u"id", notice.remoteId).at(notice.at).party(notice.party).raw(notice.raw);
    return line.add(u"detail", notice.detail).text();
}

QString text(const InboundContactName &contact)
{
    Line line(u"contact "_s + contact.name);
    return line.flag(u"removed", contact.removed).at(contact.at).party(contact.party).raw(contact.raw).text();
}

QString text(const InboundLeadForm &form)
{
    Line line(u"lead form"_s);
    line.add(u"lead", form.leadId).add(u"form", form.formId).add(u"ad", form.adId).at(form.at).party(form.party);
    return line.raw(form.raw).text();
}

QString text(const InboundOther &other)
{
    Line line(u"other "_s + other.kindText);
    line.add(u"id", other.remoteId).at(other.at).party(other.party).flag(u"visible", other.visible);
    return line.raw(other.raw).text();
}

} // namespace

QString describe(const QList<InboundEvent> &events)
{
    QString lines;
    for (const InboundEvent &event : events)
        lines += std::visit([](const auto &which) { return text(which); }, event) + u'\n';
    return lines;
}

} // namespace migochat::test
