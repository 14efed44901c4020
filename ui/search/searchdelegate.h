#pragma once

#include "ui/search/searchhits.h"
#include "ui/widgets/zoomeddelegate.h"

namespace migochat {

/// Rows of the search pane: the customer's name as heading, below it what was found with its words marked.
class SearchDelegate final : public ZoomedDelegate
{
    Q_OBJECT

public:
    SearchDelegate(const Look &look, const SearchHits &hits, QObject *parent);

    /// "Customer: …", "You: …": who wrote a hit.
    [[nodiscard]] static QString author(const search::Hit &hit);
    /// What a screen reader says.
    [[nodiscard]] static QString sentence(const SearchHits::Row &row, const SearchTerms &terms, const Look &look);

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize rowSize(const QModelIndex &index) const override;

private:
    /// The channel is told where the customer writes on several.
    [[nodiscard]] static QString whoAndWhere(const SearchHits::Row &row);
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const SearchHits::Row &row) const;
    void paintHit(QPainter &painter, const QStyleOptionViewItem &option, const SearchHits::Row &row) const;

    const SearchHits &m_hits;
};

} // namespace migochat
