#pragma once

#include <QHash>
#include <QString>

namespace migochat {

/// Which platform a message travels on. An open set: the text is the name of the channel's folder, its route
/// (`/webhook/<text>`) and what the database holds, so a new channel needs no enumerator here.
class ChannelKind
{
public:
    ChannelKind() = default;
    explicit ChannelKind(QString text) : m_text(std::move(text)) {}

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isValid() const { return !m_text.isEmpty(); }

    friend bool operator==(const ChannelKind &, const ChannelKind &) = default;
    friend size_t qHash(const ChannelKind &kind, size_t seed = 0) { return ::qHash(kind.m_text, seed); }

private:
    QString m_text;
};

[[nodiscard]] inline ChannelKind messengerChannel()
{
    return ChannelKind(QStringLiteral("messenger"));
}
[[nodiscard]] inline ChannelKind whatsAppChannel()
{
    return ChannelKind(QStringLiteral("whatsapp"));
}
[[nodiscard]] inline ChannelKind instagramChannel()
{
    return ChannelKind(QStringLiteral("instagram"));
}

} // namespace migochat
