#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <optional>

namespace migochat {

enum class Language { Arabic, English };

/// Which digits people read. What they type may be either.
enum class Digits { Western, ArabicIndic };

[[nodiscard]] QLocale localeOf(Language language);
[[nodiscard]] Qt::LayoutDirection directionOf(Language language);
[[nodiscard]] QString codeOf(Language language); ///< "ar", "en"
[[nodiscard]] std::optional<Language> languageFromCode(QStringView code);

/// Arabic for an Arabic system, English otherwise.
[[nodiscard]] Language systemLanguage();

/// Switches language, layout direction and translations of the running program, without a restart.
class LanguageSwitch final : public QObject
{
    Q_OBJECT

public:
    explicit LanguageSwitch(QObject *parent = nullptr);

    [[nodiscard]] Language language() const { return m_language; }
    void apply(Language language);

Q_SIGNALS:
    void changed(migochat::Language language);

private:
    Language m_language = Language::English;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
};

} // namespace migochat
