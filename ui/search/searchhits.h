#pragma once

#include "app/store/search.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>

namespace migochat {

/// Hits of the full search in groups by customer: a heading with the name, then what was found in all of their chats.
/// A group stands where its newest hit is; hits that are read later join their group.
class SearchHits final : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Row {
        enum class Kind { Heading, Hit };

        Kind kind = Kind::Hit;
        search::Hit hit;               ///< of a heading: the newest of its group
        int count = 0;                 ///< of a heading
        QList<ChannelKind> channels{}; ///< of the group, in the order of their newest hits
    };

    using Sentence = std::function<QString(const Row &row)>;

    /// `sentence` gives what a screen reader says about a row.
    explicit SearchHits(Sentence sentence, QObject *parent = nullptr);

    void setAnswer(const search::Answer &answer);
    void append(const QList<search::Hit> &hits);
    [[nodiscard]] int hitCount() const { return static_cast<int>(m_hits.size()); }
    /// What was looked for.
    [[nodiscard]] const SearchTerms &terms() const { return m_terms; }
    /// The oldest one read so far, for the next page.
    [[nodiscard]] std::optional<qint64> lastRow() const;

    [[nodiscard]] const Row &rowAt(int row) const { return m_rows.at(row); }
    /// The nearest hit from a row on, in a direction; -1 at the end.
    [[nodiscard]] int nextHit(int from, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void regroup();

    Sentence m_sentence;
    SearchTerms m_terms;
    QList<search::Hit> m_hits; ///< in the order in which they were read
    QList<Row> m_rows;
};

} // namespace migochat

Q_DECLARE_METATYPE(migochat::SearchHits::Row)
