#include "ui/shell/deeplink.h"

#include <QUrl>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

std::optional<DeepLink> DeepLink::parse(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "migochat"_L1 || url.host() != "conv"_L1 || url.hasQuery() ||
        url.hasFragment())
        return std::nullopt;
    QString number = url.path().mid(1);
    if (number.endsWith(u'/')) // browsers add it
        number.chop(1);
    bool ok = false;
    const qint64 id = number.toLongLong(&ok);
    if (!ok || id <= 0 || number != QString::number(id))
        return std::nullopt;
    return DeepLink{ConversationId(id)};
}

QString DeepLink::text() const
{
    return u"migochat://conv/"_s + QString::number(conversation.value());
}

} // namespace migochat
