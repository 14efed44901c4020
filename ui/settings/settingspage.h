#pragma once

#include "ui/settings/settingsview.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/look.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace migochat {

class AppearanceCard;
class ConnectionRow;
class SettingsIndex;

/// Appearance, connection, files and the cards of other rooms, with an index of them where there is room. Changes apply at once; there is no OK and no Cancel.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(const Look &look, QWidget *parent = nullptr);

    void setAppearance(const Appearance &appearance);
    [[nodiscard]] AppearanceCard &appearance() const { return *m_appearance; }
    void setView(const SettingsView &view);
    /// Puts a card of another room to the others, each in its place.
    void addCard(QWidget *card);
    void showCard(QWidget *card); ///< scrolls to it
    /// The same by name: "appearance", "connection", "files", "writing", "answers", "staff", "hours", "notices", "privacy",
    /// "synonyms", "lock", "keys". The keyboard goes there. Its place is known once its page was laid out.
    void showCard(const QString &name);

Q_SIGNALS:
    void appearanceChosen(const migochat::Appearance &appearance);
    void settingChangeRequested(const QString &key, const QString &value);
    void secretSetRequested(const QString &key, const QString &value);
    void secretClearRequested(const QString &key);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void enterCard(QWidget *card);
    void refreshIndex();
    void markIndex();
    [[nodiscard]] QList<QWidget *> cards() const;
    [[nodiscard]] QWidget *cardInSight() const;
    /// A card of values with its title, a hint and a row for each.
    struct FieldCard {
        QWidget *card = nullptr;
        QLabel *title = nullptr;
        QLabel *hint = nullptr;
        QVBoxLayout *column = nullptr;
        QWidget *fields = nullptr;
        QList<ConnectionRow *> rows{};
    };
    FieldCard buildFields();
    void showFields(FieldCard &card, const QList<ConnectionField> &fields);
    void rebuild(FieldCard &card, const QList<ConnectionField> &fields);

    const Look m_look;
    SettingsView m_view;
    QLabel *m_title;
    SettingsIndex *m_index;
    QScrollArea *m_scroll;
    QVBoxLayout *m_cards;
    QPointer<QWidget> m_sought; ///< the card that was asked for last
    QPointer<QWidget> m_shown;  ///< and the one that the page was scrolled to, until somebody scrolls on
    AppearanceCard *m_appearance;
    FieldCard m_connection;
    FieldCard m_files;
};

} // namespace migochat
