#pragma once

#include "ui/composer/suggestionpopup.h"

#include <QObject>

#include <optional>

class QKeyEvent;

namespace migochat {

class ComposerEdit;

/// What "/", "#" and "@" begin in the box: a list over the caret that follows what is typed after them. Up and Down choose,
/// Tab or Enter takes, Ctrl+Enter takes and sends, Esc lets it be.
class Completion final : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Canned, Product, Colleague };
    enum class Then { Stay, Send };

    Completion(const Look &look, ComposerEdit &edit);

    /// Only where it makes sense: colleagues are named in notes.
    void setOffered(Kind kind, bool offered);
    /// The list for what was asked; older answers are dropped. Where there is nothing at all to choose from, `hint` says
    /// how that comes about.
    void setItems(Kind kind, const QString &typed, const QList<Suggestion> &items, const QString &hint = {});
    /// As if that one had been chosen from the list.
    void bring(Kind kind, const QString &key) { Q_EMIT brought(kind, key); }
    /// Types the sign that begins it, as if a person had.
    void begin(Kind kind);
    [[nodiscard]] bool isOpen() const { return m_popup->isVisible() && !m_popup->isEmpty(); }

    /// Takes the sign and what was typed after it out of the box and puts this in its place; `select` marks a part of it.
    void replace(const QString &text, qsizetype selectFrom = -1, qsizetype selectLength = 0);

Q_SIGNALS:
    void asked(migochat::Completion::Kind kind, const QString &typed);
    void brought(migochat::Completion::Kind kind, const QString &key);
    void taken(migochat::Completion::Kind kind, const QString &key, migochat::Completion::Then then);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Found {
        Kind kind = Kind::Canned;
        QString typed;
        int start = 0; ///< of the sign in the document
    };
    [[nodiscard]] std::optional<Found> find() const;
    void follow();
    bool onKey(const QKeyEvent &key);
    void take(Then then);
    void close();
    void letBe();

    ComposerEdit &m_edit;
    SuggestionPopup *m_popup;
    QList<Kind> m_offered{Kind::Canned, Kind::Product};
    std::optional<Found> m_now;
    int m_letBe = -1; ///< Esc was pressed for the sign at this place
};

} // namespace migochat
