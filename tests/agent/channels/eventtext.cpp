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
    line.add(u"token", message.clientToken).add(u"payload", message.payload);
    line.add(u"replyTo", message.replyTo.value()).source(message.source);
    for (const InboundAttachment &attachment : message.attachments)
        line.add(u"file", text(attachment));
    return line.raw(message.raw).add(u"text", message.text).text();
}

QString text(const InboundStatus &status)
{
    Line line(u"status "_s + toText(status.state));
    line.add(u"id", status.remoteId.value()).at(status.at).party(status.party).add(u"token", status.clientToken);
    line.add(u"error", status.errorCode).add(u"detail", status.errorDetail);
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
