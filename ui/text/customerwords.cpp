#include "ui/text/customerwords.h"

#include "app/domain/contact.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

namespace migochat::customerwords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::CustomerWords)
};

} // namespace

QString language(const QString &code)
{
    if (code == "ar"_L1)
        return Tr::tr("Arabic");
    if (code == "en"_L1)
        return Tr::tr("English");
    if (code == "arabizi"_L1)
        return Tr::tr("Franco");
    return leftToRight(code);
}

QString sameness(const QString &reason, const QString &evidence, const Format &format)
{
    if (reason == "same_phone"_L1)
        return Tr::tr("the same number %1").arg(format.handle(evidence));
    if (reason == "shared_number"_L1)
        return Tr::tr("shared the number %1").arg(format.handle(evidence));
    if (reason == "same_email"_L1)
        return Tr::tr("the same e-mail %1").arg(leftToRight(evidence));
    if (reason == "same_name_company"_L1)
        return Tr::tr("the same name at %1").arg(isolated(evidence));
    return isolated(evidence);
}

QString identity(const Identity &identity, const Format &format)
{
    const QString value = leftToRight(withoutBidiControls(identity.key.value));
    const auto named = [&value](const QString &name) { return QString(name + u" · "_s + value); };
    switch (identity.key.kind) {
    case IdentityKind::WhatsAppId: // an international number without its plus
        return labels::channel(identity.channel) + u" · "_s + format.phone(u'+' + identity.key.value);
    case IdentityKind::Phone:
        return Tr::tr("Phone") + u" · "_s + format.phone(withoutBidiControls(identity.key.value));
    case IdentityKind::Email:
        return named(Tr::tr("E-mail"));
    case IdentityKind::Username:
        return named(Tr::tr("User name"));
    case IdentityKind::CommentAuthor:
        return named(Tr::tr("Comments"));
    case IdentityKind::PageScopedId:
    case IdentityKind::BusinessScopedId:
        break;
    }
    return named(labels::channel(identity.channel));
}

QString trouble(const QString &kind, const QString &event)
{
    if (kind == "token"_L1)
        return Tr::tr("The access token of this channel does not work");
    if (kind == "subscription"_L1)
        return Tr::tr("Meta does not deliver everything of this channel");
    if (kind == "history"_L1)
        return Tr::tr("Missed messages of this channel cannot be fetched");
    if (kind == "lead_form"_L1)
        return Tr::tr("Lead forms of this channel cannot be read");
    if (kind == "callback"_L1)
        return Tr::tr("Meta cannot deliver the messages of this channel to this computer");
    if (kind == "permission"_L1)
        return Tr::tr("The access token of this channel lacks a permission");
    if (kind == "token_expiry"_L1)
        return Tr::tr("The access token of this channel ends soon");
    return Tr::tr("Meta reports about this channel: %1").arg(leftToRight(event.isEmpty() ? kind : event));
}

} // namespace migochat::customerwords
