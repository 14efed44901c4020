#include "ui/actions/commandnames.h"

#include <QCoreApplication>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *kContext = "migochat::Commands";

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Commands)
};

} // namespace

const QTranslator &CommandNames::arabic() const
{
    if (!m_arabic) {
        m_arabic = std::make_unique<QTranslator>();
        // Without the catalogue the English names remain.
        static_cast<void>(m_arabic->load(u":/i18n/migochat_ar.qm"_s));
    }
    return *m_arabic;
}

QString CommandNames::name(const CommandSpec &spec)
{
    return QCoreApplication::translate(kContext, spec.name);
}

QString CommandNames::group(CommandGroup group)
{
    switch (group) {
    case CommandGroup::Go:
        return Tr::tr("Go");
    case CommandGroup::Chat:
        return Tr::tr("Chat");
    case CommandGroup::Lead:
        return Tr::tr("Lead");
    case CommandGroup::Edit:
        return Tr::tr("Edit");
    case CommandGroup::View:
        return Tr::tr("View");
    case CommandGroup::Agent:
        return Tr::tr("Agent", "menu");
    case CommandGroup::Help:
        break;
    }
    return Tr::tr("Help");
}

QStringList CommandNames::everyName(const CommandSpec &spec) const
{
    return inBoth(kContext, spec.name);
}

QStringList CommandNames::inBoth(const char *context, const char *text) const
{
    QStringList names{QString::fromUtf8(text)};
    const QString translated = arabic().translate(context, text);
    if (!translated.isEmpty())
        names.append(translated);
    return names;
}

} // namespace migochat
