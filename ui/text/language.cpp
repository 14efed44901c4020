#include "ui/text/language.h"

#include "ui/text/printedlocale.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QLocale localeOf(Language language)
{
    return language == Language::Arabic ? QLocale(QLocale::Arabic, QLocale::Egypt)
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

Qt::LayoutDirection directionOf(Language language)
{
    return language == Language::Arabic ? Qt::RightToLeft : Qt::LeftToRight;
}

QString codeOf(Language language)
{
    return language == Language::Arabic ? u"ar"_s : u"en"_s;
}

std::optional<Language> languageFromCode(QStringView code)
{
    if (code == u"ar")
        return Language::Arabic;
    if (code == u"en")
        return Language::English;
    return std::nullopt;
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Arabic ? Language::Arabic : Language::English;
}

LanguageSwitch::LanguageSwitch(QObject *parent) : QObject(parent) {}

void LanguageSwitch::apply(Language language)
{
    m_language = language;
    QLocale::setDefault(printedLocale(language, Digits::Western));

    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qtTranslator);
    // Qt's own words (context menus of text fields) are there on most systems; without them they stay English.
    if (m_qtTranslator.load(u"qtbase_"_s + codeOf(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTranslator);
    if (m_translator.load(u":/i18n/migochat_"_s + codeOf(language) + u".qm"_s))
        QCoreApplication::installTranslator(&m_translator);

    // Programs without windows may use the words too.
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        QGuiApplication::setLayoutDirection(directionOf(language));
    Q_EMIT changed(language);
}

} // namespace migochat
