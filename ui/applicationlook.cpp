// Language, colours, digits, and what was where; application.cpp holds who knows whom.
#include "ui/application.h"
#include "ui/control/statusboard.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/text/printedlocale.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>
#include <array>

namespace migochat {

namespace {

// Words of the preferences file, in the order of the enumerators.
constexpr std::array kThemes{QLatin1StringView("system"), QLatin1StringView("light"), QLatin1StringView("dark")};
constexpr std::array kContrasts{QLatin1StringView("system"), QLatin1StringView("usual"), QLatin1StringView("high")};
constexpr std::array kDensities{QLatin1StringView("comfortable"), QLatin1StringView("compact")};
constexpr std::array kMotions{QLatin1StringView("usual"), QLatin1StringView("reduced")};

template <typename Choice, std::size_t N>
QString wordOf(const std::array<QLatin1StringView, N> &words, Choice choice)
{
    return words.at(static_cast<std::size_t>(choice));
}

/// The first one for a word that nobody knows.
template <typename Choice, std::size_t N>
Choice choiceOf(const std::array<QLatin1StringView, N> &words, const QString &word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? Choice{} : static_cast<Choice>(found - words.begin());
}

/// What Qt itself prints follows the digits too. After the language, which sets a locale with Western ones.
void printWith(const QLocale &locale)
{
    QLocale::setDefault(locale);
    for (QWidget *window : QApplication::topLevelWidgets())
        window->setLocale(locale);
}

} // namespace

void Application::applyLook()
{
    const Language language =
        m_options.language.value_or(languageFromCode(m_prefs.language()).value_or(systemLanguage()));
    m_language.apply(language);
    const bool indic = m_prefs.digits() == QLatin1StringView("arabic_indic");
    wear({.language = language,
          .digits = indic ? Digits::ArabicIndic : Digits::Western,
          .theme = m_options.theme.value_or(choiceOf<Theme::Choice>(kThemes, m_prefs.theme())),
          .contrast = choiceOf<Theme::Contrast>(kContrasts, m_prefs.contrast()),
          .density = choiceOf<Theme::Density>(kDensities, m_prefs.density()),
          .motion = choiceOf<Theme::Motion>(kMotions, m_prefs.motion()),
          .zoom = m_prefs.zoom()});
}

/// Everything but the words, which follow the language.
void Application::wear(const Appearance &wanted)
{
    m_format.setLanguage(wanted.language);
    m_format.setDigits(wanted.digits);
    printWith(printedLocale(wanted.language, wanted.digits));
    m_theme.setChoice(wanted.theme);
    m_theme.setContrast(wanted.contrast);
    m_theme.setDensity(wanted.density);
    m_theme.setMotion(wanted.motion);
    m_theme.setZoom(wanted.zoom);
}

Appearance Application::appearance() const
{
    return {.language = m_language.language(),
            .digits = m_format.digits(),
            .theme = m_theme.choice(),
            .contrast = m_theme.contrast(),
            .density = m_theme.density(),
            .motion = m_theme.motion(),
            .zoom = m_theme.zoom()};
}

void Application::setAppearance(const Appearance &wanted)
{
    const Appearance before = appearance();
    m_prefs.setLanguage(codeOf(wanted.language));
    m_prefs.setDigits(wanted.digits == Digits::ArabicIndic ? QStringLiteral("arabic_indic")
                                                           : QStringLiteral("western"));
    m_prefs.setTheme(wordOf(kThemes, wanted.theme));
    m_prefs.setContrast(wordOf(kContrasts, wanted.contrast));
    m_prefs.setDensity(wordOf(kDensities, wanted.density));
    m_prefs.setMotion(wordOf(kMotions, wanted.motion));
    m_prefs.setZoom(wanted.zoom);
    wear(wanted);
    if (wanted.language != before.language) {
        m_language.apply(wanted.language);
        printWith(printedLocale(wanted.language, wanted.digits));
        redrawWords();
    } else if (wanted.digits != before.digits) {
        writeAnew();
    }
    m_window->setAppearance(appearance());
}

/// Counts in sentences, customers' numbers: everything that is written is written again.
void Application::writeAnew()
{
    for (QWidget *window : QApplication::topLevelWidgets())
        QCoreApplication::postEvent(window, new QEvent(QEvent::LanguageChange));
    redrawWords();
}

/// What is drawn and not told of a change of language.
void Application::redrawWords()
{
    m_theme.bumpRevision();
    m_status->retranslate();
    if (m_counters)
        showNumbers();
}

void Application::rememberPlaces()
{
    m_prefs.setGeometry(m_window->saveGeometry());
    m_prefs.setSplitter(m_window->inbox().panes());
    m_prefs.setViewsShown(m_window->inbox().areViewsShown());
    m_prefs.setFoldedSections(m_window->inbox().customer().folded());
    m_prefs.setSectionOrder(m_window->inbox().customer().order());
    m_prefs.save();
}

void Application::restorePlaces()
{
    if (!m_window->restoreGeometry(m_prefs.geometry()))
        m_window->resize(1366, 768);
    if (!m_prefs.splitter().isEmpty())
        m_window->inbox().restorePanes(m_prefs.splitter());
    m_window->setMenuBarShown(m_prefs.menuBarShown());
    m_window->setViewsShown(m_prefs.viewsShown());
    m_window->setRailWide(m_prefs.railWide(m_desk.me()));
    m_window->inbox().customer().setFolded(m_prefs.foldedSections());
    m_window->inbox().customer().setOrder(m_prefs.sectionOrder());
    const int page = m_prefs.lastPage();
    if (page >= 0 && page <= static_cast<int>(Page::Settings))
        m_window->showPage(static_cast<Page>(page));
}

} // namespace migochat
