// Language, colours, digits, and what was where; application.cpp holds who knows whom.
#include "ui/application.h"
#include "ui/control/statusboard.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"

#include <array>

namespace migochat {

void Application::applyLook()
{
    const QString remembered = m_prefs.language();
    const Language language =
        m_options.language.value_or(languageFromCode(remembered).value_or(systemLanguage()));
    m_format.setLanguage(language);
    m_format.setDigits(m_prefs.digits() == QLatin1StringView("arabic_indic") ? Digits::ArabicIndic : Digits::Western);
    m_language.apply(language);
    const QString theme = m_prefs.theme();
    m_theme.setChoice(m_options.theme.value_or(theme == QLatin1StringView("light")  ? Theme::Choice::Light
                                               : theme == QLatin1StringView("dark") ? Theme::Choice::Dark
                                                                                    : Theme::Choice::System));
}

void Application::setLanguage(Language language)
{
    m_prefs.setLanguage(codeOf(language));
    m_format.setLanguage(language);
    m_language.apply(language);
    m_theme.bumpRevision();
    m_window->setAppearance(language, m_theme.choice(), m_format.digits());
    m_status->retranslate();
    if (m_counters)
        showNumbers();
}

void Application::setTheme(Theme::Choice choice)
{
    static constexpr std::array kNames{QLatin1StringView("system"), QLatin1StringView("light"),
                                       QLatin1StringView("dark")};
    m_prefs.setTheme(kNames.at(static_cast<std::size_t>(choice)));
    m_theme.setChoice(choice);
    m_window->setAppearance(m_language.language(), choice, m_format.digits());
}

void Application::setDigits(Digits digits)
{
    m_prefs.setDigits(digits == Digits::ArabicIndic ? QStringLiteral("arabic_indic") : QStringLiteral("western"));
    m_format.setDigits(digits);
    m_theme.bumpRevision();
    m_window->setAppearance(m_language.language(), m_theme.choice(), digits);
    m_status->retranslate();
}

void Application::rememberPlaces()
{
    m_prefs.setGeometry(m_window->saveGeometry());
    m_prefs.setSplitter(m_window->inbox().panes());
    m_prefs.setFoldedSections(m_window->inbox().customer().folded());
    m_prefs.save();
}

void Application::restorePlaces()
{
    if (!m_window->restoreGeometry(m_prefs.geometry()))
        m_window->resize(1366, 768);
    if (!m_prefs.splitter().isEmpty())
        m_window->inbox().restorePanes(m_prefs.splitter());
    m_window->setMenuBarShown(m_prefs.menuBarShown());
    m_window->inbox().customer().setFolded(m_prefs.foldedSections());
    const int page = m_prefs.lastPage();
    if (page >= 0 && page <= static_cast<int>(Page::Settings))
        m_window->showPage(static_cast<Page>(page));
}

} // namespace migochat
