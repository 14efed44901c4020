#pragma once

#include <QListWidget>

namespace migochat {

/// The titles of the cards of a long page. A click or an arrow key jumps to a card, Enter goes into it; the one that is
/// looked at is marked.
class SettingsIndex final : public QListWidget
{
    Q_OBJECT

public:
    explicit SettingsIndex(QWidget *parent = nullptr);

    /// Cards that are hidden have no line.
    void setCards(const QList<QWidget *> &cards);
    void mark(const QWidget *card);

Q_SIGNALS:
    void chosen(QWidget *card);
    void entered(QWidget *card);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *cardAt(int row) const;

    QList<QWidget *> m_cards; ///< one for each line
};

} // namespace migochat
