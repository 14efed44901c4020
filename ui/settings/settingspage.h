#pragma once

#include "ui/settings/settingsview.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace migochat {

class Segmented;

/// Appearance and connection. Changes apply at once; there is no OK and no Cancel.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(const Look &look, QWidget *parent = nullptr);

    void setAppearance(Language language, Theme::Choice theme, Digits digits);
    void setView(const SettingsView &view);
    /// Puts a card of another room under the others.
    void addCard(QWidget *card);
    void showCard(QWidget *card); ///< scrolls to it

Q_SIGNALS:
    void languageChosen(migochat::Language language);
    void themeChosen(migochat::Theme::Choice choice);
    void digitsChosen(migochat::Digits digits);
    void settingChangeRequested(const QString &key, const QString &value);
    void secretSetRequested(const QString &key, const QString &value);
    void secretClearRequested(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildAppearance();
    void retranslate();
    void rebuildConnection();

    const Look m_look;
    SettingsView m_view;
    QLabel *m_title;
    QLabel *m_appearanceTitle;
    QLabel *m_languageLabel;
    QLabel *m_themeLabel;
    QLabel *m_digitsLabel;
    QLabel *m_connectionTitle;
    QLabel *m_connectionHint;
    Segmented *m_language;
    Segmented *m_theme;
    Segmented *m_digits;
    QScrollArea *m_scroll;
    QVBoxLayout *m_cards;
    QWidget *m_appearance;
    QWidget *m_connection;
    QVBoxLayout *m_connectionColumn;
    QWidget *m_fields = nullptr;
};

} // namespace migochat
